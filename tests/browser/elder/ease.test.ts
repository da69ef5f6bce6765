import { expect } from 'chai';
import { setupEvent } from '../../../src/components/parts/workspace-link.js';
import { countyRecords, record } from '../stage/county-records.js';
import { answerWith, settings } from '../stage/open-county.js';
import { closeStage, press, type Stage } from '../stage/stage.js';
import { drawn, openView, type View } from './views.js';

const tasks: View = {
  name: 'tasks',
  tag: 'dangjian-record-view',
  props: { kind: 'task' },
  opening: {
    records: [
      ...countyRecords(),
      record('task/2026-yx.read', 'underway', { title: '组织学习会', unit: 'yx.edu', on: '2026-01-05', term: 'long' }),
    ],
  },
};
const pointer = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>';

let stage: Stage;
let more: () => void = () => undefined;

/** The page as its host serves it, with these settings beside the county's. */
async function open(extra: Partial<typeof settings>, mode: 'elder' | 'staff' = 'elder'): Promise<void> {
  stage = await openView(tasks, { mode });
  stage.stop();
  more = answerWith(stage.workspace, { ...settings, ...extra });
  document.dispatchEvent(new Event(setupEvent));
  await drawn(stage);
}

/** What a device has of voices, for as long as `f` runs. */
async function withVoices(voices: { lang: string; localService: boolean }[], f: () => Promise<void>): Promise<void> {
  const { getVoices } = speechSynthesis;
  speechSynthesis.getVoices = () => voices as unknown as SpeechSynthesisVoice[];
  try {
    await f();
  } finally {
    speechSynthesis.getVoices = getVoices;
  }
}
const button = (): HTMLElement | null => stage.root.querySelector('[data-read]');
const word = (): string | undefined => button()?.textContent?.trim();

describe('ease for old people: a voice, and a pointer that is found again', () => {
  afterEach(() => {
    more();
    closeStage(stage);
  });

  it('E18, given a host with a voice, reads what stands on the page, without buttons and foot, and stops when told', async () => {
    const read: string[] = [];
    let over: AbortSignal | null = null;
    let next: () => void = () => undefined;
    await open({
      speak(text: string, signal: AbortSignal) {
        read.push(text);
        over = signal;
        return new Promise<void>((resolve) => {
          next = resolve;
        });
      },
    });
    await press(stage, '[data-read]');
    for (let turn = 0; turn < 30 && !read.some((text) => text.includes('组织学习会')); turn += 1) {
      next();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await drawn(stage);
    expect(read[0]).to.equal('任务。');
    expect(read.some((text) => text.includes('组织学习会'))).to.equal(true);
    expect(read.join('')).not.to.match(/字号|特大|不会用|查找|读给我听/);
    expect(word()).to.equal('不读了');
    const before = read.length;
    await press(stage, '[data-read]');
    expect((over as AbortSignal | null)?.aborted).to.equal(true);
    next();
    await drawn(stage);
    expect([read.length, word()]).to.deep.equal([before, '读给我听']);
  });

  for (const [what, leave] of [
    ['another record is opened', () => press(stage, 'button[data-ref]')],
    ['the page is left', async () => void window.dispatchEvent(new Event('pagehide'))],
    ['the element is taken away', async () => stage.view.remove()],
  ] as const)
    it(`E18, given a voice that reads, when ${what}, then it stops`, async () => {
      const signals: AbortSignal[] = [];
      await open({
        speak: (_: string, over: AbortSignal) => {
          signals.push(over);
          return new Promise<void>(() => undefined);
        },
      });
      await press(stage, '[data-read]');
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
      await leave();
      await drawn(stage);
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    });

  it('E18, given neither a host that reads nor a voice of this device, offers nothing; a voice that sends the text away is none', async () => {
    await withVoices([{ lang: 'zh-CN', localService: false }], async () => {
      await open({});
      expect(button()).to.equal(null);
    });
  });

  it('E18, given a Chinese voice on the device, says so; the office at its desk is not offered it', async () => {
    await withVoices([{ lang: 'zh-CN', localService: true }], async () => {
      await open({});
      expect(button()).not.to.equal(null);
      stage.view.mode = 'staff';
      await drawn(stage);
      expect(button()).to.equal(null);
    });
  });

  it('E17, given a picture for it, the pointer is of that size over text and buttons alike, for old people only', async () => {
    const cursors = (): string[] =>
      ['.root', '.root h2', '.root button'].map(
        (selector) => getComputedStyle(stage.root.querySelector(selector) as Element).cursor,
      );
    await open({ pointer });
    for (const cursor of cursors()) expect(cursor).to.match(/^url\(.*width=.{1,2}64.* 4 4, auto$/);
    stage.view.mode = 'staff';
    await drawn(stage);
    for (const cursor of cursors()) expect(cursor).not.to.contain('url');
  });
});
