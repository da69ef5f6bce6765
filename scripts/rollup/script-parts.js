import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';

const kitFile = 'dangjian-kit.js';
const lateImport = /\bimport\("(\.[^"]+)"\)/g;

/**
 * Cuts the script build where the source says `import('./x.js')`. A part is a file beside the first, `dangjian-x.js`, or
 * named after its folder where `x` is `define` or `element`. A script cannot import, so a part only leaves a function at
 * the shared global, under its name and the stamp of the kit that it was built with; that kit hands in what both share.
 * Parts may therefore stand in a page before the kit or after it, and never meet a kit of another version. What two parts
 * share lies in the one that asks for the other, where there is such a one, and in a file of its own where there is none.
 */
export function scriptParts({ loader, finish }) {
  return {
    name: 'script-parts',
    async transform(code, id) {
      const wanted = [...code.matchAll(lateImport)].map(([, path]) => path);
      if (id.includes('node_modules') || wanted.length === 0) return null;
      let called = `import { part as loadScriptPart } from ${JSON.stringify(resolve(loader))};\n${code}`;
      for (const path of new Set(wanted)) {
        const found = await this.resolve(path, id);
        const fileName = fileOf(found.id);
        const lean = { implicitlyLoadedAfterOneOf: [id], preserveSignature: 'allow-extension' };
        this.emitFile({ type: 'chunk', id: found.id, fileName, ...lean });
        called = called.replaceAll(`import("${path}")`, `loadScriptPart("${fileName}")`);
      }
      return { code: called, map: null };
    },
    async generateBundle(_, bundle) {
      const { [kitFile]: first, ...parts } = bundle;
      const stamp = createHash('sha256').update(first.code).digest('hex').slice(0, 8);
      const files = {};
      for (const part of Object.values(parts)) {
        part.code = await finish(partScript(part.code, `${part.fileName} ${stamp}`));
        const needs = part.imports.filter((file) => file !== kitFile);
        files[part.fileName] = { integrity: integrityOf(part.code), needs };
      }
      first.code = await finish(kitScript(first.code, { stamp, files }));
    },
  };
}

/** `…/record-view/papers.ts` → `dangjian-papers.js`, `…/plan-import/define.ts` → `dangjian-plan-import.js`. */
function fileOf(id) {
  const name = basename(id, '.ts');
  return `dangjian-${['define', 'element', 'index'].includes(name) ? basename(dirname(id)) : name}.js`;
}

export const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

const exported = /^export \{([^}]*)\};\n?/gm;
const imported = /^import (?:\{([^}]*)\} from )?'\.\/([^']*)';\n?/gm;

/** `a as b, c` of an import or an export, as the inside of an object. */
const named = (names, turn) =>
  names.split(',').map((name) => {
    const [from, to = from] = name.trim().split(' as ');
    return turn ? `${to}: ${from}` : `${from}: ${to}`;
  });

/** The body without its exports, and these as an object. */
function cut(code) {
  const given = [...code.matchAll(exported)].flatMap(([, names]) => named(names, true));
  return { body: code.replace(exported, ''), given: `{ ${given} }` };
}

function kitScript(code, { stamp, files }) {
  const { body, given } = cut(code);
  const build = `{ stamp: '${stamp}', files: ${JSON.stringify(files)}, shared: ${given} }`;
  return `(function () { 'use strict';\n${body}\nconst dangjianBuild = ${build};\n})();`;
}

function partScript(code, name) {
  const { body, given } = cut(code);
  const taken = body.replace(imported, (_, names, file) =>
    names === undefined ? '' : `const { ${named(names, false)} } = from['${file}'];\n`,
  );
  return `(window.DangjianKit = window.DangjianKit || {})['${name}'] = function (from) { 'use strict';\n${taken}\nreturn ${given}; };`;
}
