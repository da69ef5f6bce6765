/** Half-open UTF-16 offsets into `plan.source`: `source.slice(...span)`. */
export type Span = readonly [start: number, end: number];

/** What a unit owes: 牵头, 责任（负责、落实）, 配合（参与、协助）, 指导（督导）, or a person (责任人、责任领导). */
export type UnitRole = 'lead' | 'responsible' | 'support' | 'guide' | 'person';

/** A unit (or person) as the text calls it; which one of the roll it is, a person says. */
export interface NamedUnit {
  name: string;
  role: UnitRole;
}

/** Units that the text itself names: in brackets, in a line 「责任单位：…」, or in a cell of a table. */
export interface Annotation {
  span: Span;
  units: NamedUnit[];
}

/** A time limit that stands in the text. `date` only where the text (or the year in the title) fixes one: `2026-06-30`. */
export interface Due {
  span: Span;
  text: string;
  date?: string;
}

/**
 * A numbered point inside a measure, or one of 一是… 二是…. Numbered items follow each other and never overlap
 * (`level` 1 stands directly under the measure); inline items may lie within them.
 */
export interface Item {
  key: string;
  ordinal: string;
  text: string;
  span: Span;
  mark: 'number' | 'inline';
  level: number;
}

/** What can be found in any stretch of text. */
export interface Findings {
  items: Item[];
  annotations: Annotation[];
  dues: Due[];
}

/** A point that a person would make a task of. `text` is `source.slice(...span)`, its number included. */
export interface Measure extends Findings {
  key: string;
  ordinal: string;
  title: string;
  text: string;
  span: Span;
  /** Key of the heading between section and measure, where there is one. */
  group?: string;
}

/** A heading between a section and its measures. Its own words stay in the section's `text`. */
export interface Group {
  key: string;
  ordinal: string;
  title: string;
  span: Span;
}

/** A section, from its heading to the next. `text` is everything in it that is neither heading nor measure. */
export interface Section extends Findings {
  key: string;
  ordinal: string;
  title: string;
  text: string;
  span: Span;
  groups: Group[];
  measures: Measure[];
}

/** What a stretch of the source is for the plan. */
export type PieceRole = 'title' | 'preamble' | 'heading' | 'text' | 'measure' | 'remainder';

/** One stretch of the source; `key` is that of its section or measure. */
export interface Piece {
  role: PieceRole;
  span: Span;
  key?: string;
}

/** A document as it was read. Spans are half-open offsets into `source`, in UTF-16 units. */
export interface Plan {
  title: string;
  /** The year in the title, else the one given in the options. */
  year?: number;
  /** The canonical text. Parsing it again gives the same plan; every span slices it. */
  source: string;
  preamble: string;
  /** A document without sections has one nameless section. */
  sections: Section[];
  remainder: string;
  /** The whole source in order, without gap or overlap: the proof that nothing is lost. */
  layout: Piece[];
}
