import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Settings } from '../messages/settings.js';
import type { Voice } from '../messages/words.js';
import { textToRead } from './text-to-read.js';

/** A Chinese voice that works on this device alone: what is read must not leave it (PIPL). */
const localVoice = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis?.getVoices().find(({ localService, lang }) => localService && /^(zh|cmn)\b/i.test(lang));

/**
 * 「读给我听」: reads the page of an element by the host's `speak`, else by a voice of this device; where there is neither,
 * there is no button. Pressed again it stops; it also stops when another page of the element is shown, when the element
 * leaves the document, and when the document is left.
 */
export class ReadAloud implements ReactiveController {
  private reading: AbortController | null = null;
  private place = '';

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Voices come some time after the page, and not in every browser with a word.
    window.speechSynthesis?.addEventListener?.('voiceschanged', this.renew);
    window.addEventListener('pagehide', this.stop);
  }

  hostDisconnected(): void {
    window.speechSynthesis?.removeEventListener?.('voiceschanged', this.renew);
    window.removeEventListener('pagehide', this.stop);
    this.stop();
  }

  /** `place` = what page of the element is shown. */
  movedTo(place: string): void {
    if (place !== this.place) this.stop();
    this.place = place;
  }

  draw(settings: Settings, word: Voice['word']): TemplateResult | typeof nothing {
    if (!settings.speak && !localVoice()) return nothing;
    return html`<button type="button" data-read aria-pressed=${this.reading !== null} @click=${() => this.turn(settings)}>
      ${word(this.reading ? 'stopReading' : 'readAloud')}
    </button>`;
  }

  private readonly renew = (): void => this.host.requestUpdate();

  private turn(settings: Settings): void {
    const page = this.host.shadowRoot?.querySelector('.root');
    if (this.reading) this.stop();
    else if (page) void this.read(textToRead(page), settings.speak ?? byVoice);
  }

  private async read(sentences: readonly string[], speak: NonNullable<Settings['speak']>): Promise<void> {
    const reading = new AbortController();
    this.reading = reading;
    this.renew();
    try {
      for (const sentence of sentences) {
        if (!reading.signal.aborted) await speak(sentence, reading.signal);
      }
    } catch (thrown) {
      console.warn('dangjian-kit: reading aloud ended early', thrown);
    }
    if (this.reading === reading) this.stop();
  }

  private readonly stop = (): void => {
    if (this.reading === null) return;
    this.reading.abort();
    this.reading = null;
    this.renew();
  };
}

function byVoice(text: string, over: AbortSignal): Promise<void> {
  const { speechSynthesis } = window;
  return new Promise((resolve, reject) => {
    const said = new SpeechSynthesisUtterance(text);
    const voice = localVoice();
    if (!voice) return resolve();
    [said.voice, said.lang, said.rate] = [voice, 'zh-CN', 0.9];
    said.onend = () => resolve();
    said.onerror = ({ error }) => (error === 'canceled' || error === 'interrupted' ? resolve() : reject(error));
    over.addEventListener('abort', () => {
      speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(said);
  });
}
