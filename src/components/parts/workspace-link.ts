import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shelf } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { coded, developer } from '../messages/developer.js';
import type { Messages } from '../messages/messages.js';
import type { Settings } from '../messages/settings.js';

/** How an element asks for its workspace; whoever answers first is the one. Bubbles, and crosses shadow roots. */
export interface WorkspaceAsk {
  /** `note` = what a person should know about how it was opened; it may come later. */
  answer(
    workspace: Workspace | Promise<Workspace>,
    settings?: Settings,
    messages?: Messages,
    note?: Promise<string | null>,
  ): void;
  /** Whether somebody answered already. */
  readonly answered: boolean;
}

/** Sent on `document` when a door was set up, for the first time or for another person: elements ask again. */
export const setupEvent = 'dangjian-setup';
const patience = 1000;

interface LinkOptions {
  needs(workspace: Workspace): readonly Shelf[];
  /** A workspace was joined. `another` = there was one before, and whatever belonged to it is over. */
  joined(another: boolean): void;
  /** Something is to be drawn anew. */
  heard(): void;
}

/**
 * One element's tie to its workspace. Pages move our nodes about (tabs, keep-alive, jQuery): a node that is put back in
 * the same turn keeps its tie, one that stays away lets go, so there is never a second subscription.
 */
export class WorkspaceLink implements ReactiveController {
  workspace: Workspace | null = null;
  settings: Settings = {};
  messages: Messages = {};
  /** How often records may have moved: what was worked out of them before is old. */
  news = 0;
  /** `DJ-E001` with the missing line, once nobody answered for a while. */
  unanswered: string | null = null;
  /** What whoever answered wants a person to know: 「没能取到……」. */
  note: string | null = null;
  /** What kept the device from being read. */
  failed: unknown = null;
  private connected = false;
  /** Counts askings: an answer to an older one is no answer any more. */
  private asked = 0;
  private letGo: (() => void) | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: LinkOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.connected) return;
    this.connected = true;
    document.addEventListener(setupEvent, this.ask);
    this.ask();
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (this.host.isConnected) return;
      this.connected = false;
      document.removeEventListener(setupEvent, this.ask);
      this.leave();
    });
  }

  /** Asks again for the shelves, after the kind changed. */
  renew(): void {
    if (this.workspace !== null) this.join(this.workspace);
  }

  private readonly ask = (): void => {
    this.leave();
    this.waiting = setTimeout(() => this.complain(), patience);
    this.asked += 1;
    const asking = this.asked;
    let taken = false;
    this.note = null;
    const detail: WorkspaceAsk = {
      get answered() {
        return taken;
      },
      answer: (given, settings = {}, messages = {}, note?) => {
        if (taken) return;
        taken = true;
        clearTimeout(this.waiting);
        const take = (workspace: Workspace): void => {
          if (asking !== this.asked || !this.connected) return;
          if (this.workspace !== workspace) this.options.joined(this.workspace !== null);
          [this.settings, this.messages] = [settings, messages];
          this.join(workspace);
        };
        void note?.then((words) => {
          if (asking !== this.asked) return;
          this.note = words;
          this.hear();
        });
        if ('then' in given) given.then(take, (thrown: unknown) => this.fail(asking, thrown));
        else take(given);
      },
    };
    this.host.dispatchEvent(new CustomEvent('dangjian-workspace', { bubbles: true, composed: true, detail }));
  };

  private readonly hear = (): void => {
    this.news += 1;
    this.options.heard();
  };

  private join(workspace: Workspace): void {
    this.leave();
    [this.workspace, this.unanswered, this.failed] = [workspace, null, null];
    const { needs } = this.options;
    const stops = [
      workspace.on('change', this.hear),
      workspace.on('status', ({ phase }) => {
        if (phase === 'ready') this.failed = null; // what kept the device from being read is over
        this.options.heard();
      }),
      workspace.on('parked', this.hear),
      workspace.want(needs(workspace)),
    ];
    this.letGo = () => {
      for (const stop of stops) stop();
    };
    const asking = this.asked;
    const failed = (thrown: unknown): void => {
      if (workspace.status.phase === 'opening') this.fail(asking, thrown);
    };
    // What is open already is drawn once: a big board would be worked out twice.
    if (workspace.status.phase === 'opening') workspace.ready.then(this.hear, failed);
    this.hear();
  }

  private leave(): void {
    clearTimeout(this.waiting);
    this.letGo?.();
    this.letGo = null;
  }

  private fail(asking: number, thrown: unknown): void {
    if (asking !== this.asked) return;
    this.failed = thrown;
    this.hear();
  }

  private complain(): void {
    this.unanswered = developer['DJ-E001'](this.host.localName);
    console.error(coded('DJ-E001', this.unanswered));
    this.hear();
  }
}
