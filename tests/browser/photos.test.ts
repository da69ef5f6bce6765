import { expect } from 'chai';
import '../../src/components/study-checkin/define.js';
import '../../src/components/record-view/define.js';
import { redrawPhoto } from '../../src/components/parts/redraw-photo.js';
import { pictureFlaw } from '../../src/core/rules/pictures.js';
import { branchRecords, meeting } from './stage/branch-records.js';
import { type Opening, openCounty } from './stage/open-county.js';
import { closeStage, drawnOnce, openOn, press, pressed, type Stage, say, settle } from './stage/stage.js';

/** 示例数据。 What a camera would tell of the place. */
const place = 'GPS 31.9 N 112.4 E 静水巷';
const letters = (text: string): number[] => [...new TextEncoder().encode(text)];
const holds = (bytes: Uint8Array, text: string): boolean => {
  const word = letters(text);
  return bytes.some((_, at) => word.every((letter, n) => bytes[at + n] === letter));
};

/** A picture as a camera hands it over: `width` × `height`, with Exif that tells the place, and a thumbnail's worth of more. */
async function fromCamera(width: number, height: number): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (let at = 0; at < 60; at += 1) {
    pen.fillStyle = `hsl(${at * 37} 80% 60%)`;
    pen.fillRect((at * width) / 60, (at * at) % height, width / 9, height / 5);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  const bytes = new Uint8Array(await (blob as Blob).arrayBuffer());
  const body = [...letters('Exif\0\0'), ...letters(place)];
  const exif = [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body];
  const parts = [bytes.slice(0, 2), Uint8Array.from(exif), bytes.slice(2), Uint8Array.from(letters('尾巴'))];
  // One piece, as from a disk: Firefox reads no picture whose first piece has two bytes.
  const whole = await new Blob(parts).arrayBuffer();
  return new File([whole], '张三住院.jpg', { type: 'image/jpeg' });
}
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

describe('a picture that is drawn anew', () => {
  it('given one that tells where it was taken, tells nothing but itself, and is smaller', async () => {
    const file = await fromCamera(2400, 1200);
    const before = await bytesOf(file);
    expect([holds(before, 'Exif'), holds(before, place)]).to.deep.equal([true, true]);
    const { type, bytes } = await redrawPhoto(file);
    expect([holds(bytes, 'Exif'), holds(bytes, place), holds(bytes, '尾巴')]).to.deep.equal([false, false, false]);
    expect(pictureFlaw({ type, bytes })).to.equal(null);
    const drawn = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    expect([drawn.width, drawn.height]).to.deep.equal([1600, 800]);
  });

  it('given a small one, leaves its size; given noise, makes it small enough', async () => {
    const small = await redrawPhoto(await fromCamera(40, 60));
    const drawn = await createImageBitmap(new Blob([small.bytes as Uint8Array<ArrayBuffer>], { type: small.type }));
    expect([drawn.width, drawn.height]).to.deep.equal([40, 60]);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    const noise = pen.createImageData(1600, 1200);
    for (let at = 0; at < noise.data.length; at += 65_536) {
      crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65_536, noise.data.length)));
    }
    pen.putImageData(noise, 0, 0);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    expect(pictureFlaw(await redrawPhoto(png as Blob))).to.equal(null);
  });

  it('given what is no picture, says so', async () => {
    const thrown = await redrawPhoto(new File(['%PDF-1.7'], '表.pdf')).catch((why: unknown) => why);
    expect((thrown as { code?: string }).code).to.equal('DJ-F001');
  });
});

describe('a picture of the page that was filled in by hand', () => {
  let stage: Stage<'dangjian-study-checkin'>;
  const open = async (o: Opening): Promise<void> => {
    const records = [...branchRecords(4), meeting('s1', 'held', {})];
    stage = await openOn('dangjian-study-checkin', openCounty({ person: 'u-liaison', records, ...o }), {});
    await press(stage, '[data-ref="session/s1"]');
    await settle(stage);
  };
  afterEach(() => closeStage(stage));
  const go = (selector: string): Promise<void> => pressed(stage, selector);
  const until = (holdsNow: () => boolean): Promise<void> => drawnOnce(stage, holdsNow);
  const choose = async (file: File): Promise<void> => {
    const input = stage.root.querySelector<HTMLInputElement>('#q-photos') as HTMLInputElement;
    const list = new DataTransfer();
    list.items.add(file);
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => stage.root.querySelector('.photos canvas, .photos .flaw') !== null);
  };
  const sheets = () => stage.workspace.list('attendance~person').map(({ record }) => record.data);

  it('is taken only with the box that nobody ticked beforehand, sent without its place, shown, and deleted at once', async () => {
    await open({ photos: true });
    await go('[data-sheet]');
    expect(say(stage)).to.contain('可以不传，不影响办结。请不要拍到病历、证件、门牌和孩子。');
    const box = stage.root.querySelector<HTMLInputElement>('#q-mayPhoto');
    expect(box?.checked).to.equal(false);
    await choose(await fromCamera(1800, 900));
    await until(() => stage.root.querySelector<HTMLCanvasElement>('.photos canvas')?.width === 1600);
    expect(stage.root.querySelector<HTMLCanvasElement>('.photos canvas')?.height).to.equal(800);
    await go('.maker [type=submit]');
    expect([sheets(), (await stage.photos.keys()).length]).to.deep.equal([[], 0]);
    expect(stage.root.querySelector('.maker .flaw, .maker [role=alert]')?.textContent).to.be.a('string');

    await press(stage, '#q-mayPhoto');
    await go('.maker [type=submit]');
    const [key] = await stage.photos.keys();
    const body = key && (await stage.photos.get(key));
    expect([sheets().length, key?.ref.startsWith('attendance~person/')]).to.deep.equal([1, true]);
    expect([holds(body?.bytes as Uint8Array, place), JSON.stringify(sheets()).includes('张三')]).to.deep.equal([
      false,
      false,
    ]);
    expect(say(stage)).to.contain('已报送').and.to.contain('手写登记页照片');

    await press(stage, '[data-show-photo]');
    await until(() => (stage.root.querySelector<HTMLCanvasElement>('figure canvas')?.width ?? 0) === 1600);
    const hidden = ['figure canvas', '[data-show-photo]'].map(
      (one) => stage.root.querySelector<HTMLElement>(one)?.hidden,
    );
    expect([...hidden, stage.view.hidden]).to.deep.equal([false, true, false]);

    await press(stage, '[data-erase]');
    await go('dialog [type=submit]');
    expect([sheets(), await stage.device.keys()]).to.deep.equal([[], []]);
    expect(stage.root.querySelector('figure')).to.equal(null);
  });

  it('without a line waits here, and is said to', async () => {
    await open({ photos: true });
    stage.cut('DJ-N001');
    await go('[data-sheet]');
    await choose(await fromCamera(80, 60));
    await press(stage, '#q-mayPhoto');
    await go('.maker [type=submit]');
    expect([(await stage.device.keys()).length, (await stage.photos.keys()).length]).to.deep.equal([1, 0]);
    expect(say(stage)).to.contain('已保存，尚未报送');
  });

  it('may be left again before it is sent; what is no picture is told at its place', async () => {
    await open({ photos: true });
    await go('[data-sheet]');
    await choose(new File(['%PDF-1.7'], '表.pdf'));
    expect(stage.root.querySelector('#e-photos')?.textContent).to.contain('这个文件不是照片');
    await choose(await fromCamera(80, 60));
    await until(() => stage.root.querySelector('.photos canvas') !== null);
    await press(stage, '.photos figure button');
    expect(stage.root.querySelector('.photos canvas')).to.equal(null);
  });

  it('is asked of nobody where none are kept, nor of whoever does not keep the book', async () => {
    await open({});
    expect(stage.root.querySelector('[data-sheet]')).to.equal(null);
    closeStage(stage);
    await open({ photos: true, person: 'm-01' });
    expect(stage.root.querySelector('[data-sheet]')).to.equal(null);
  });
});

describe('a picture of a wish that came true', () => {
  let stage: Stage<'dangjian-record-view'>;
  afterEach(() => closeStage(stage));

  it('stands with who wished, apart from every other consent, and is offered only where pictures are kept', async () => {
    for (const photos of [true, undefined] as const) {
      if (photos === undefined) closeStage(stage);
      stage = await openOn('dangjian-record-view', openCounty({ person: 'u-liaison', ...(photos ? { photos } : {}) }), {
        kind: 'wish',
      });
      const told = { name: '甄守拙', consentUse: true, unit: 'yx.b1', on: '2026-03-05' };
      const part = await stage.workspace.execute({ kind: 'wish~person', name: 'collect', input: told });
      const ref = part.saved ? part.ref.replace('~person', '') : '';
      const wish = { title: '一台收音机', category: 'goods', unit: 'yx.b1', on: '2026-03-05' };
      await stage.workspace.execute({ kind: 'wish', name: 'collect', ref, input: wish });
      stage.view.view = ref;
      await settle(stage);
      expect(say(stage).includes('存办好的照片')).to.equal(photos === true);
    }
  });
});
