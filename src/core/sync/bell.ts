import type { WorkspaceEvents } from './workspace-shape.js';

type Ring = <E extends keyof WorkspaceEvents>(event: E, news: Parameters<WorkspaceEvents[E]>[0]) => void;

/** Tells listeners; one that throws keeps nobody else from hearing. */
export function createBell(): {
  on: <E extends keyof WorkspaceEvents>(event: E, f: WorkspaceEvents[E]) => () => void;
  ring: Ring;
  /** Whether anybody listens. */
  heard(event: keyof WorkspaceEvents): boolean;
} {
  const listeners = new Map<string, Set<(news: never) => void>>();
  return {
    on(event, f) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(f));
      return () => void set.delete(f);
    },
    heard: (event) => (listeners.get(event)?.size ?? 0) > 0,
    ring(event, news) {
      for (const f of [...(listeners.get(event) ?? [])]) {
        // A listener's own fault surfaces as an unhandled rejection of its own, where its author looks for it.
        void Promise.resolve().then(() => f(news as never));
      }
    },
  };
}
