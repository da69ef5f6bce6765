import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type ParsedPlan, parsePlan } from '../../core/plan/index.js';
import type { PlanSay } from '../messages/plan-words.js';
import { type Brought, pasted, textOfFile, tooLong } from './bring-text.js';
import { drawPaste } from './paste-step.js';

/** The first step: a text comes in, typed, pasted, from a file or from the host, and is read. Nothing of it is kept. */
export abstract class TextElement extends LitElement {
  /** Text that the host brings itself; it is read at once, as if it had been pasted. */
  @property() text = '';

  @state() protected typed = '';
  @state() protected flaw = '';
  @state() protected busy = false;
  /** Selector of what takes the focus with the next drawing. */
  protected focusNext: string | null = null;

  /** Before anything is read: what was read before is left. */
  protected abstract leave(): void;
  protected abstract took(read: ParsedPlan): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text') || this.text === '') return;
    this.typed = this.text;
    void this.look();
  }

  protected override updated(): void {
    const wanted = this.focusNext === null ? null : this.renderRoot.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = null;
    wanted?.focus();
  }

  protected drawText(say: PlanSay) {
    return drawPaste(say, {
      ...{ typed: this.typed, flaw: this.flaw, busy: this.busy },
      write: (text) => {
        [this.typed, this.flaw] = [text, ''];
      },
      paste: (event) => void this.take(event),
      file: (file) => void this.takeFile(file),
      read: () => void this.look(),
    });
  }

  /** A paste that is read as a page, or refused; any other is left to the browser. */
  private async take(event: ClipboardEvent): Promise<void> {
    const asked = event.clipboardData ? pasted(event.clipboardData) : null;
    if (!asked) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
    const brought = typeof asked === 'function' ? await this.whileBusy(asked) : asked;
    const { typed } = this;
    const text = 'text' in brought ? typed.slice(0, selectionStart) + brought.text + typed.slice(selectionEnd) : typed;
    this.bring(brought, text);
  }

  /** Says that something is read, and lets the page say it, before it is. */
  private async whileBusy<T>(read: () => T): Promise<T> {
    this.busy = true;
    await new Promise((resolve) => setTimeout(resolve, moment));
    this.busy = false;
    return read();
  }

  private async takeFile(file: File): Promise<void> {
    this.busy = true;
    const brought = await textOfFile(file);
    this.busy = false;
    this.bring(brought, 'text' in brought ? brought.text : this.typed);
  }

  private bring(brought: Brought, typed: string): void {
    [this.typed, this.flaw] = [typed, 'refused' in brought ? brought.refused.message : ''];
    this.focusNext = '#plan-text';
  }

  /** Reads what stands in the field. A marked paper does not stay there. */
  protected async look(): Promise<void> {
    this.leave();
    const { typed } = this;
    const parse = (): ReturnType<typeof tooLong> | ParsedPlan => tooLong(typed.length) ?? parsePlan(typed);
    const read = typed.length > readAtOnce ? await this.whileBusy(parse) : parse();
    if (!read) return;
    this.focusNext = '#plan-text';
    if (read.refused) {
      if (read.refused.mark !== undefined) [this.typed, this.text] = ['', ''];
      this.flaw = read.refused.message;
    } else if ('plan' in read && read.plan.source === '') {
      this.flaw = read.doubts[0]?.message ?? '';
    } else if ('plan' in read) {
      [this.flaw, this.focusNext] = ['', '.plan-title'];
      this.took(read);
    }
  }
}

/** So many characters are read before anybody could notice. */
const readAtOnce = 20_000;
/** Milliseconds in which a page draws what it is told. */
const moment = 50;
