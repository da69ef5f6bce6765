import type { Kind } from '../kind/define-kind.js';
import type { Field, Fields, Photo } from '../kind/fields.js';
import { photosOf } from '../kind/photos.js';
import type { Json, JsonObject } from '../ports.js';
import { maskText } from '../rules/masks.js';
import { type Fact, type Seen, type Tone, titleOf, toneOf } from './list-view.js';
import { type Names, valueText } from './value-text.js';
import { webAddress } from './web-address.js';

/** Who wrote it and when, in words; `''` where the entry does not say. */
export interface LogEntry {
  when: string;
  who: string;
  facts: Fact[];
}
/** A list of a record, such as 进展情况. */
export interface Log {
  name: string;
  label: string;
  /** Newest last, as they were written. */
  entries: LogEntry[];
}
/** A record in words, parted by how it is read; what is empty is left out. */
export interface DetailView {
  title: string;
  state: string;
  tone: Tone;
  /** Short facts. */
  facts: Fact[];
  /** Long texts, such as the plan's sentence. */
  texts: Fact[];
  /** Boxes, ticked or not. */
  ticks: { name: string; label: string; ticked: boolean }[];
  logs: Log[];
  photos: { name: string; label: string; photos: Photo[] }[];
}

const isTime = (name: string, field: Field): boolean => field.control === 'day' || name === 'at';

function entryOf(of: Fields, row: JsonObject, names: Names): LogEntry {
  const filled = Object.entries(of).flatMap(([name, field]) => {
    const text = field.inner ? '' : valueText(field, row[name], names);
    return text === '' ? [] : [{ name, field, label: field.label, text }];
  });
  const when = filled.find(({ name, field }) => isTime(name, field));
  const who = filled.find(({ name }) => name === 'by');
  const rest = filled.filter((fact) => fact !== when && fact !== who);
  return {
    when: when?.text ?? '',
    who: who?.text ?? '',
    facts: rest.map(({ name, label, text }) => {
      const href = name === 'link' ? webAddress(text) : null;
      return href === null ? { name, label, text } : { name, label, text, href };
    }),
  };
}

const rowsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value)
    ? value.filter((row): row is JsonObject => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];

/** Telephones, addresses and the like; what was ticked and until when is no secret of its own, nor is a name of the roll. */
const isMasked = (field: Field): boolean =>
  field.audience === 'private' && !field.called && (field.control === 'text' || field.control === 'lines');

/** A record in full. `masked` prints personal texts as masks, until somebody asks for them and leaves a line in the log. */
export function detailOf(kind: Kind, seen: Seen, names: Names, o: { masked: boolean }): DetailView {
  const data = seen.record.data ?? {};
  const facts: Fact[] = [];
  const texts: Fact[] = [];
  const ticks: DetailView['ticks'] = [];
  const logs: Log[] = [];
  const photos: DetailView['photos'] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    if (name === kind.title) continue;
    if (field.control === 'photos') {
      const [some, { label }] = [photosOf(data[name]), field];
      if (some.length === 0) continue;
      if (o.masked && field.audience === 'private')
        facts.push({ name, label, text: `${some.length}张，查看完整信息后可以看` });
      else photos.push({ name, label, photos: some });
      continue;
    }
    if (field.control === 'list') {
      const entries = rowsOf(data[name])
        .map((row) => entryOf(field.of ?? {}, row, names))
        .filter(({ when, who, facts: told }) => when !== '' || who !== '' || told.length > 0);
      if (entries.length > 0) logs.push({ name, label: field.label, entries });
      continue;
    }
    if (field.control === 'flag') {
      // A consent that was not given is told; another box that nobody looked at says nothing.
      if (data[name] === undefined && field.audience !== 'private') continue;
      ticks.push({ name, label: field.label, ticked: data[name] === true });
      continue;
    }
    const full = valueText(field, data[name], names);
    if (full === '') continue;
    const text = o.masked && isMasked(field) && name !== kind.agreed?.words ? maskText(full) : full;
    (field.control === 'lines' ? texts : facts).push({ name, label: field.label, text });
  }
  const { state } = seen.record;
  return {
    title: titleOf(kind, data, names),
    state: kind.states[state] ?? state,
    tone: toneOf(kind, state),
    facts,
    texts,
    ticks,
    logs,
    photos,
  };
}
