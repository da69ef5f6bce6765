import type { Clock } from '../ports.js';

/** Turns that follow each other, with a pause that anybody may end. */
export interface Loop {
  /** Ends the pause; a turn that starts after this call follows. */
  kick(): void;
  /** Resolves when a turn that started after this call has ended. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** `turn` resolves with the milliseconds until the next one; it does not throw. */
export function createLoop(clock: Clock, turn: () => Promise<number>): Loop {
  let stopped = false;
  let kicked = false;
  let pause = new AbortController();
  let waiting: (() => void)[] = [];

  async function run(): Promise<void> {
    while (!stopped) {
      kicked = false;
      const served = waiting;
      waiting = [];
      const rest = await turn();
      for (const done of served) done();
      if (stopped || kicked || waiting.length > 0) continue;
      pause = new AbortController();
      await clock.wait(rest, pause.signal);
    }
    for (const done of waiting) done();
  }
  const running = run();

  const kick = (): void => {
    kicked = true;
    pause.abort('kicked');
  };
  return {
    kick,
    settled: () =>
      new Promise((resolve) => {
        if (stopped) return resolve();
        waiting.push(resolve);
        kick();
      }),
    async stop() {
      stopped = true;
      kick();
      await running;
    },
  };
}
