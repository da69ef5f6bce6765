import ts from 'typescript';
import type { Room } from './rooms.js';

/** What a pure room must be given instead of taking it. */
const OUTSIDE = new Set(
  `crypto fetch XMLHttpRequest WebSocket EventSource setTimeout setInterval requestAnimationFrame requestIdleCallback
  performance Intl window self document navigator location localStorage sessionStorage indexedDB BroadcastChannel
  customElements HTMLElement process Buffer require globalThis`.split(/\s+/),
);
/** Members that answer with the clock, with chance, or in the language or time zone of the machine. */
const OUTSIDE_MEMBERS = new Set(
  `Date.now Math.random toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase
  toLocaleLowerCase localeCompare getFullYear getMonth getDate getDay getHours getMinutes getTimezoneOffset
  toDateString toTimeString`.split(/\s+/),
);
/** Browser functions younger than Chromium 78. Language methods are closed by `lib` in tsconfig.build.json. */
const TOO_NEW = new Set(
  `structuredClone randomUUID AbortSignal.any AbortSignal.timeout throwIfAborted replaceChildren checkVisibility
  showPopover hidePopover togglePopover WeakRef FinalizationRegistry CompressionStream DecompressionStream
  setHTMLUnsafe`.split(/\s+/),
);

export function outsideFaults(source: ts.SourceFile, room: Room): string[] {
  const own = declaredNames(source);
  const faults: string[] = [];
  const report = (what: string): void => void faults.push(what);

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      const names = [member, `${node.expression.getText(source)}.${member}`];
      if (names.some((name) => TOO_NEW.has(name))) report(`${member} is younger than Chromium 78`);
      if (room.pure && names.some((name) => OUTSIDE_MEMBERS.has(name))) report(`${names[1]} in a pure room`);
    } else if (ts.isIdentifier(node) && isFreeName(node) && !own.has(node.text)) {
      if (TOO_NEW.has(node.text)) report(`${node.text} is younger than Chromium 78`);
      if (room.pure && OUTSIDE.has(node.text)) report(`${node.text} in a pure room`);
    } else if (room.pure && readsClock(node)) report(`${node.getText(source)} in a pure room`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults.map((fault) => `${source.fileName}: ${fault}`);
}

/** `new Date()` without a time, and `Date()` as a function, tell the time. */
function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

/** A name that is looked up in scope: neither a member, nor a key, nor a name in a type. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isTypeElement(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const named = parent as ts.Node & { name?: ts.Node; propertyName?: ts.Node };
  return named.name !== node && named.propertyName !== node;
}

/** Names that the file declares or imports itself, at any depth: `const fetch = given.fetch` is a port, not the network. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
