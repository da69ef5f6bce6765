import { decodeEntities } from './entities.js';

export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'open'; tag: string; attributes: string }
  | { kind: 'close'; tag: string };

const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/y;
const TAG_STOP = /[>"']/g;
/** Characters of a tag that never ends; looking no further keeps the reading linear. */
const LONGEST_TAIL = 2000;
/** What a page never shows as text. */
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'select', 'textarea']);

/**
 * The tokens of any string taken for HTML: it forgives what browsers forgive and never fails. Scripts, styles and comments
 * are left out, character references are read. Each character is looked at a bounded number of times.
 */
export function* tokensOf(html: string): Generator<Token> {
  const find = finderIn(html);
  const findTag = finderIn(html.toLowerCase());
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    if (open > at) yield { kind: 'text', text: decodeEntities(html.slice(at, open)) };
    at = skipMarkup(html, open, find);
    if (at > open) continue;
    const tag = readTag(html, open, find);
    at = tag?.end ?? open + 1;
    yield tag?.token ?? { kind: 'text', text: '<' };
    if (tag?.token.kind === 'open' && UNSEEN.has(tag.token.tag)) at = Math.max(at, findTag(`</${tag.token.tag}`, at));
  }
  if (at < html.length) yield { kind: 'text', text: decodeEntities(html.slice(at)) };
}

type Find = (words: string, from: number) => number;

/** `indexOf` that remembers what is nowhere ahead, so that a missing end is searched for once. */
function finderIn(text: string): Find {
  const missing = new Set<string>();
  return (words, from) => {
    if (missing.has(words)) return -1;
    const found = text.indexOf(words, from);
    if (found < 0) missing.add(words);
    return found;
  };
}

/** Past a comment, a doctype, a processing instruction; the same place when there is none. */
function skipMarkup(html: string, at: number, find: Find): number {
  if (html.startsWith('<!--', at)) {
    const end = find('-->', at + 4);
    return end < 0 ? at + 4 : end + 3;
  }
  if (html[at + 1] !== '!' && html[at + 1] !== '?') return at;
  const end = find('>', at);
  return end < 0 ? at + 2 : end + 1;
}

type Tag = { token: Exclude<Token, { kind: 'text' }>; end: number };

function readTag(html: string, at: number, find: Find): Tag | null {
  TAG_NAME.lastIndex = at;
  const name = TAG_NAME.exec(html);
  if (!name) return null;
  const from = TAG_NAME.lastIndex;
  const end = tagEnd(html, from, find);
  const tag = (name[2] ?? '').toLowerCase();
  if (end < 0) return isBrokenOff(html, from) ? { token: { kind: 'close', tag }, end: html.length } : null;
  return {
    token: name[1] ? { kind: 'close', tag } : { kind: 'open', tag, attributes: html.slice(from, end) },
    end: end + 1,
  };
}

/** A page cut off inside a tag: nothing that could be words of a plan stands behind its name. */
const isBrokenOff = (html: string, from: number): boolean =>
  html.length - from < LONGEST_TAIL && !/[\u4e00-\u9fff]/.test(html.slice(from));

/** The > that ends a tag: not one inside quotation marks, unless those are never closed. */
function tagEnd(html: string, from: number, find: Find): number {
  if (find('>', from) < 0) return -1;
  TAG_STOP.lastIndex = from;
  for (let stop = TAG_STOP.exec(html); stop; stop = TAG_STOP.exec(html)) {
    if (stop[0] === '>') return stop.index;
    const closed = find(stop[0], stop.index + 1);
    if (closed < 0) break;
    TAG_STOP.lastIndex = closed + 1;
  }
  return find('>', from);
}

/** The number in `rowspan="3"`; 1 when there is none or it is senseless. */
export function spanOf(attributes: string, name: 'rowspan' | 'colspan', most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), most);
}
