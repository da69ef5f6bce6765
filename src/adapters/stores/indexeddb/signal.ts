import type { LocalNews as News } from '../../../core/ports.js';

/** Tells every store of this origin that a database has changed, in this page and in others. */
export interface Signal {
  watch(f: (news: News) => void): () => void;
  /** `wiped`: the database goes, on purpose. */
  send(news: News): void;
  /** Tells the watchers of this store only: each page finds a loss by itself. */
  tell(news: News): void;
  /** Hears nothing until it joins again; a page that is put aside must not hold a channel. */
  leave(): void;
  /** News may have been missed: the watchers are called. */
  join(): void;
}

/** The stores of this page, by database; they share a channel to the other pages. */
interface Group {
  hearers: Set<(news: News) => void>;
  channel: BroadcastChannel | null;
}
const groups = new Map<string, Group>();

/** A kernel without BroadcastChannel (Chromium before 54) hears of this page only. */
export function signalOf(database: string, onNews: (news: News) => void): Signal {
  const watchers = new Set<(news: News) => void>();
  const hear = (news: News): void => {
    onNews(news);
    for (const f of watchers) queueMicrotask(() => f(news));
  };
  groupOf(database).hearers.add(hear);
  return {
    watch(f) {
      const call = (news: News): void => f(news); // one function may watch twice
      watchers.add(call);
      return () => void watchers.delete(call);
    },
    send(news) {
      const group = groups.get(database);
      for (const tell of group?.hearers ?? []) tell(news);
      group?.channel?.postMessage(news);
    },
    tell: hear,
    leave() {
      const group = groups.get(database);
      group?.hearers.delete(hear);
      if (group?.hearers.size !== 0) return;
      group.channel?.close();
      groups.delete(database);
    },
    join() {
      groupOf(database).hearers.add(hear);
      hear('changed');
    },
  };
}

function groupOf(database: string): Group {
  const known = groups.get(database);
  if (known) return known;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(database);
  const group: Group = { hearers: new Set(), channel };
  if (channel) {
    channel.onmessage = ({ data }: { data: News }) => {
      for (const tell of group.hearers) tell(data);
    };
  }
  groups.set(database, group);
  return group;
}
