import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Reads a file of `src/` by its path. */
export type Read = (file: string) => string;
export const fromDisk: Read = (file) => readFileSync(file, 'utf8');

/** Every name that these entries give to whoever imports them, and that nobody explains: `src/core/codes.ts: say`. */
export function undocumented(entries: readonly string[], read: Read = fromDisk): string[] {
  const parsed = new Map<string, ts.SourceFile>();
  const seen = new Set<string>();
  const faults: string[] = [];

  const open = (file: string): ts.SourceFile => {
    const known = parsed.get(file) ?? ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
    parsed.set(file, known);
    return known;
  };

  /** `wanted` = one name; `null` = all that the file gives. */
  function visit(file: string, wanted: string | null): void {
    if (seen.has(`${file} ${wanted}`)) return;
    seen.add(`${file} ${wanted}`);
    const imported = new Map<string, [file: string, name: string]>();
    for (const node of open(file).statements) {
      if (ts.isImportDeclaration(node)) for (const [name, from] of importsOf(node, file)) imported.set(name, from);
      else if (ts.isExportDeclaration(node)) passOn(node, file, wanted, imported);
      else if (isExported(node)) tell(node, file, wanted);
    }
  }

  function passOn(
    node: ts.ExportDeclaration,
    file: string,
    wanted: string | null,
    imported: ReadonlyMap<string, [file: string, name: string]>,
  ): void {
    const from = node.moduleSpecifier && beside(file, (node.moduleSpecifier as ts.StringLiteral).text);
    if (!node.exportClause) {
      if (from !== undefined) visit(from, wanted);
      return;
    }
    // A room that is passed on under one name is explained where that is done.
    if (ts.isNamespaceExport(node.exportClause)) {
      if (!hasDocs(node)) faults.push(`${file}: ${node.exportClause.name.text}`);
      return;
    }
    for (const { name, propertyName } of node.exportClause.elements) {
      if (wanted !== null && name.text !== wanted) continue;
      const inner = (propertyName ?? name).text;
      const [where, called] = from === undefined ? (imported.get(inner) ?? [file, inner]) : [from, inner];
      if (where === file) tellLocal(file, called);
      else visit(where, called);
    }
  }

  function tellLocal(file: string, name: string): void {
    for (const node of open(file).statements) if (namesOf(node).includes(name)) tell(node, file, name);
  }

  function tell(node: ts.Statement, file: string, wanted: string | null): void {
    if (hasDocs(node)) return;
    for (const name of namesOf(node)) {
      if (wanted === null || name === wanted) faults.push(`${file}: ${name}`);
    }
  }

  for (const entry of entries) visit(entry, null);
  return [...new Set(faults)].sort();
}

const beside = (file: string, specifier: string): string | undefined =>
  specifier.startsWith('.') ? join(dirname(file), specifier.replace(/\.js$/, '.ts')) : undefined;

function importsOf(node: ts.ImportDeclaration, file: string): [name: string, from: [file: string, name: string]][] {
  const from = beside(file, (node.moduleSpecifier as ts.StringLiteral).text);
  const named = node.importClause?.namedBindings;
  if (from === undefined || !named || !ts.isNamedImports(named)) return [];
  return named.elements.map(({ name, propertyName }) => [name.text, [from, (propertyName ?? name).text]]);
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const hasDocs = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const named = (node as { name?: ts.Node }).name;
  return named && ts.isIdentifier(named) ? [named.text] : [];
}
