import { posix } from 'node:path';
import ts from 'typescript';
import { liesIn, type Room } from './rooms.js';

export function importFaults(source: ts.SourceFile, room: Room, rooms: readonly Room[]): string[] {
  return specifiers(source).flatMap((specifier) => {
    const inside = specifier.startsWith('.');
    const target = inside ? resolve(source.fileName, specifier) : specifier;
    if (inside && !specifier.endsWith('.js')) return [`${source.fileName}: '${specifier}' does not end in .js`];
    if (inside && !rooms.some((other) => liesIn(target, other.path))) {
      return [`${source.fileName} imports ${target}, which lies in no room`];
    }
    const allowed = [room.path, ...room.mayImport];
    return allowed.some((place) => liesIn(target, place)) ? [] : [`${source.fileName} may not import ${target}`];
  });
}

const resolve = (file: string, specifier: string): string =>
  posix.join(posix.dirname(file), specifier).replace(/\.js$/, '');

/** Of `import`, `export … from`, `import()` and `import type`: a type is a thread between rooms as well. */
function specifiers(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
    const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    const specifier = named ?? called ?? typed;
    if (specifier) found.push(ts.isStringLiteral(specifier) ? specifier.text : specifier.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
