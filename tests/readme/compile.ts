import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entries = Object.entries(JSON.parse(readFileSync(`${root}entries.json`, 'utf8')) as Record<string, string>);
/** `dangjian-kit/core` → the file of that entry: what an integrator may import, and nothing else. */
const published = new Map(entries.map(([path, file]) => [path.replace('.', 'dangjian-kit'), root + file]));

/** What the compiler says about snippets as an integrator would write them, against the types of the published entries. */
export function complaintsAbout(snippets: readonly string[]): Map<string, string[]> {
  const folder = `${root}.cache/readme-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const files = new Map(snippets.map((code, place) => [`${folder}/${place}.ts`, code]));
  for (const [file, code] of files) writeFileSync(file, code);
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const paths = Object.fromEntries([...published].map(([name, path]) => [name, [path]]));
  const program = ts.createProgram([...files.keys()], { ...options, paths });
  const complaints = (file: string): string[] => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };
  const said = new Map([...files].map(([file, code]) => [code, complaints(file)]));
  rmSync(folder, { recursive: true });
  return said;
}

const ours: Plugin = {
  name: 'published entries',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^dangjian-kit(\/|$)/ }, ({ path }) => {
      const file = published.get(path);
      return file === undefined ? { errors: [{ text: `${path} is not published` }] } : { path: file };
    }),
};

/** The snippet with all that it imports, for a page or for Node. */
export async function bundled(code: string, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'ts', resolveDir: root },
    plugins: [ours],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    platform,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
