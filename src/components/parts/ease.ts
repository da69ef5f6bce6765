import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { jsonText } from '../../core/rules/json-text.js';
import type { Settings } from '../messages/settings.js';
import type { Mode, Voice } from '../messages/words.js';
import { ReadAloud } from './read-aloud.js';
import { sizeSwitch } from './size-switch.js';

/** What makes a page easier for old people: the size of type, somebody who reads it out, a pointer that is found again. */
export class Ease implements ReactiveController {
  private readonly aloud: ReadAloud;
  private pointer: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { size: string; mode: Mode }) {
    this.aloud = new ReadAloud(host);
    host.addController(this);
  }

  draw({ settings, voice }: { settings: Settings; voice: Voice }): TemplateResult {
    this.pointer = settings.pointer;
    return html`<div class="ease">
      ${this.aloud.draw(settings, voice.word)}${sizeSwitch(voice.word, this.host.size, (size) => {
        this.host.size = size;
      })}
    </div>`;
  }

  /** Another page of the element is shown: the one before is read no further. */
  movedTo(place: string): void {
    this.aloud.movedTo(place);
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot?.querySelector<HTMLElement>('.root');
    // By the object model, and not as an attribute: a strict policy forbids styles in markup.
    const shown = this.host.mode === 'elder' && this.pointer !== undefined;
    root?.style.setProperty('--pointer', shown ? `url(${jsonText(this.pointer)}) 4 4, auto` : '');
  }
}
