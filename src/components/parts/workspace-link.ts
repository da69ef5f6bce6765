import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shelf } from '../../core/ports.js';
import type { Workspace } from '../../core/sync/workspace-shape.js';
import { coded, developer } from '../messages/developer.js';
import type { Settings } from '../messages/settings.js';

/** How an element asks for its workspace; whoever answers first is the one. Bubbles, and crosses shadow roots. */
export interface WorkspaceAsk {
  answer(workspace: Workspace, settings?: Settings): void;
}

/** Sent on `document` by a door that was set up after elements had asked: they ask again. */
export const setupEvent = 'dangjian-setup';
const patience = 1000;

/**
 * One element's tie to its workspace. Pages move our nodes about (tabs, keep-alive, jQuery): a node that is put back in
 * the same turn keeps its tie, one that stays away lets go, so there is never a second subscription.
 */
export class WorkspaceLink implements ReactiveController {
  workspace: Workspace | null = null;
  settings: Settings = {};
  /** `DJ-E001` with the missing line, once nobody answered for a while. */
  unanswered: string | null = null;
  /** Code of the trouble that kept the device from being read. */
  failed: unknown = null;
  private letGo: (() => void) | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly needs: (workspace: Workspace) => readonly Shelf[],
    private readonly heard: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.letGo !== null) return;
    document.addEventListener(setupEvent, this.ask);
    this.waiting = setTimeout(() => this.complain(), patience);
    this.ask();
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (!this.host.isConnected) this.leave();
    });
  }

  /** Asks again for the shelves, after the kind changed. */
  renew(): void {
    const { workspace } = this;
    if (workspace === null) return;
    this.leave();
    this.join(workspace);
  }

  private readonly ask = (): void => {
    if (this.letGo !== null) return;
    const detail: WorkspaceAsk = {
      answer: (workspace, settings = {}) => {
        if (this.letGo !== null) return;
        this.settings = settings;
        this.join(workspace);
      },
    };
    this.host.dispatchEvent(new CustomEvent('dangjian-workspace', { bubbles: true, composed: true, detail }));
  };

  private join(workspace: Workspace): void {
    this.waitNoLonger();
    this.workspace = workspace;
    this.unanswered = null;
    const stops = [
      workspace.on('change', this.heard),
      workspace.on('status', this.heard),
      workspace.on('parked', this.heard),
      workspace.want(this.needs(workspace)),
    ];
    this.letGo = () => {
      for (const stop of stops) stop();
    };
    workspace.ready.then(this.heard, (thrown: unknown) => {
      this.failed = thrown;
      this.heard();
    });
    this.heard();
  }

  private leave(): void {
    this.waitNoLonger();
    this.letGo?.();
    this.letGo = null;
  }

  private waitNoLonger(): void {
    clearTimeout(this.waiting);
    document.removeEventListener(setupEvent, this.ask);
  }

  private complain(): void {
    this.unanswered = developer['DJ-E001'](this.host.localName);
    console.error(coded('DJ-E001', this.unanswered));
    this.heard();
    // A door may still be set up later: go on listening.
    document.addEventListener(setupEvent, this.ask);
  }
}
