/**
 * Three builds from one table of entries (entries.json), in the order in which they lean on each other:
 *   dist/esm/     one file per source file; lit, idb and zod stay outside, for hosts with a bundler of today
 *   dist/es2019/  the same entries with everything inside, for webpack 4, which reads no `exports` and no `?.`
 *   dist/cdn/     script files for pages without a bundler; they share the one global `DangjianKit`
 * `npm run build` names the folder that they go into; rollup alone writes into dist/.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { minifyScript } from './scripts/rollup/minify-script.js';
import { integrityOf, scriptParts } from './scripts/rollup/script-parts.js';
import { squeezeTemplates } from './scripts/rollup/squeeze-templates.js';

const TARGET = 'es2019';
const dist = process.env.DIST ?? 'dist';
const entries = JSON.parse(readFileSync('entries.json', 'utf8'));
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

for (const [path, file] of Object.entries(entries)) {
  if (!existsSync(file)) throw new Error(`entries.json: ${path} names ${file}, and there is no such file`);
}
rmSync(dist, { recursive: true, force: true });

const input = Object.fromEntries(Object.values(entries).map((file) => [file.replace(/^src\/|\.ts$/g, ''), file]));
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
/** node_modules too: lit and zod write `?.`, which the oldest hosts cannot read. */
const compile = () => esbuild({ target: TARGET, include: /\.[jt]s$/, exclude: [] });

/** The production build of lit, whatever NODE_ENV the builder's machine happens to have: the other one speaks to the console. */
const resolved = () => nodeResolve({ exportConditions: ['production'] });

/** A warning of the bundler is an import that leads nowhere or in a circle. Neither may be published; zod's own may. */
function onwarn(warning) {
  const foreign = warning.ids?.every((id) => id.includes('node_modules'));
  if (!(warning.code === 'CIRCULAR_DEPENDENCY' && foreign)) throw new Error(warning.message);
}

const modules = {
  input,
  external: isDependency,
  plugins: [resolved(), compile()],
  output: { dir: `${dist}/esm`, format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
  onwarn,
};

const old = {
  input,
  plugins: [resolved(), compile()],
  output: { dir: `${dist}/es2019`, format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
  onwarn,
};

const banner = '/*! dangjian-kit | MulanPSL-2.0 | contains lit (BSD-3-Clause), idb (ISC), zod (MIT), see NOTICE */';
const finish = (code) => minifyScript(code, banner);
/** Written as modules first: a bundler knows how to share code between these. */
const script = (name, output) => ({
  input: { [`dangjian-${name}`]: `src/cdn/${name}.ts` },
  plugins: [resolved(), oneGlobal(), compile(), squeezeTemplates(), ...output.cuts],
  output: { dir: `${dist}/cdn`, entryFileNames: '[name].js', ...output.as },
  onwarn,
});

/** A file that leans on no other, and is finished on its own. */
const plan = script('plan', {
  cuts: [],
  as: {
    format: 'iife',
    plugins: [{ name: 'finish', renderChunk: async (code) => ({ code: await finish(code), map: null }) }],
  },
});
const kit = script('kit', {
  cuts: [integrity(), scriptParts({ loader: 'src/cdn/load-part.ts', finish }), pointer()],
  as: { format: 'es', chunkFileNames: 'dangjian-[name].js' },
});

/**
 * lit and zod leave registers on `globalThis`, so that copies of them find each other. Our script file is a guest in a
 * page that may hold other copies, so its own copies keep their registers to themselves.
 */
function oneGlobal() {
  return {
    name: 'one-global',
    transform(code, id) {
      if (id.includes('/@lit/reactive-element/')) {
        const own = code.replace(/\w+\.litPropertyMetadata\?\?=/, 'litPropertyMetadata=');
        if (own !== code) return { code: `let litPropertyMetadata;${withoutVersions(own)}`, map: null };
      }
      if (/\/(lit-html|lit-element|@lit)\//.test(id)) return { code: withoutVersions(code), map: null };
      if (!code.includes('__zod_')) return null;
      return { code: `const registers = {};${code.replace(/globalThis(?=\)?\.__zod_)/g, 'registers')}`, map: null };
    },
  };
}

const withoutVersions = (code) => code.replace(/\w+\.(lit|reactive)\w*Versions\?\?=\[\]/g, '[]');

/** A picture that a host may serve as the pointer of 长辈版; a file, because strict policies refuse pictures inside a style. */
function pointer() {
  const source = readFileSync('src/cdn/pointer.svg', 'utf8');
  return {
    name: 'pointer',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'dangjian-pointer.svg', source });
    },
  };
}

/** Writes the hash of a script file that is built already in place of `integrity:<file>`, for the lazy loader. */
function integrity() {
  return {
    name: 'integrity',
    renderChunk(code) {
      const hashed = code.replace(/integrity:(dangjian-\w+\.js)/g, (mark, file) =>
        existsSync(`${dist}/cdn/${file}`) ? integrityOf(readFileSync(`${dist}/cdn/${file}`)) : mark,
      );
      return { code: hashed, map: null };
    },
  };
}

export default [modules, old, plan, kit];
