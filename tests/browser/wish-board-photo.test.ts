import { expect } from 'chai';
import '../../src/components/wish-board/define.js';
import { openCounty, type Person } from './stage/open-county.js';
import { closeStage, drawnOnce, openOn, press, pressed, type Stage, say, settle } from './stage/stage.js';
import { wishCounty } from './stage/wish-records.js';

let stage: Stage<'dangjian-wish-board'>;
afterEach(() => closeStage(stage));
const open = async (person: Person): Promise<void> => {
  stage = await openOn('dangjian-wish-board', openCounty({ person, records: wishCounty(), photos: true }), {
    view: 'list',
  });
  await go('[data-open="wish/d4"]');
};
const go = (selector: string): Promise<void> => pressed(stage, selector);
const until = (holdsNow: () => boolean): Promise<void> => drawnOnce(stage, holdsNow);
/** 两双棉鞋, as far as a test goes: green on the left, blue on the right. */
async function picture(): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [120, 60];
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (const [n, colour] of ['#0a0', '#00a'].entries()) {
    pen.fillStyle = colour;
    pen.fillRect(n * 60, 0, 60, 60);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  return new File([await (blob as Blob).arrayBuffer()], '欧阳修文.jpg', { type: 'image/jpeg' });
}
/** Which colour is the strongest there: what a person sees on that side. */
function seenOn(side: 'left' | 'right'): 'red' | 'green' | 'blue' | 'nothing' {
  const canvas = stage.root.querySelector<HTMLCanvasElement>('.person figure canvas');
  if (!canvas || canvas.hidden || canvas.getBoundingClientRect().width === 0) return 'nothing';
  const x = Math.round(canvas.width * (side === 'left' ? 0.25 : 0.75));
  const [red = 0, green = 0, blue = 0] =
    canvas.getContext('2d')?.getImageData(x, canvas.height / 2, 1, 1).data ?? new Uint8ClampedArray(3);
  if (red + green + blue < 60) return 'nothing';
  return red > green && red > blue ? 'red' : green > blue ? 'green' : 'blue';
}
/** Brings it, with the consent that is asked for, and looks at it. */
async function bring(): Promise<void> {
  await go('.person [data-action=keepPhoto]');
  const input = stage.root.querySelector('dialog.asks input[type=file]') as HTMLInputElement;
  const list = new DataTransfer();
  list.items.add(await picture());
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => stage.root.querySelector('dialog.asks .photos canvas') !== null);
  await press(stage, 'dialog.asks [name=mayPhoto]');
  await go('dialog.asks [type=submit]');
}
async function look(): Promise<void> {
  await go('.person [data-action=reveal]');
  if (stage.root.querySelector<HTMLDialogElement>('dialog.asks')?.open) await go('dialog.asks [type=submit]');
  await press(stage, '.person [data-show-photo]');
  await until(() => seenOn('left') !== 'nothing');
}

describe('<dangjian-wish-board>, a picture of a wish that came true', () => {
  it('is seen on the page of the wish, and is gone from the page and from the device as soon as it is deleted', async () => {
    await open('u-liaison');
    await bring();
    expect(say(stage)).to.contain('存办好的照片：已报送').and.not.to.contain('欧阳修文.jpg');
    expect(say(stage)).to.contain('办好的照片1张，查看完整信息后可以看');
    expect(stage.root.querySelector('canvas, [data-show-photo]'), 'not before it was asked for').to.equal(null);
    await look();
    expect([seenOn('left'), seenOn('right')]).to.deep.equal(['green', 'blue']);
    await go('.person [data-action=dropPhoto]');
    await go('dialog.asks [type=submit]');
    expect(stage.root.querySelector('figure, [data-show-photo]')).to.equal(null);
    expect((await stage.held('wish~person/d4'))?.data?.photos).to.equal(undefined);
    expect(await stage.device.keys()).to.deep.equal([]);
  });

  it('goes with the record when consent is taken back, also while it still waits to be sent', async () => {
    await open('u-liaison');
    stage.cut('DJ-N001');
    await bring();
    expect(await stage.device.keys()).to.have.length(1);
    expect(say(stage)).to.contain('存办好的照片：已保存，尚未报送').and.not.to.contain('keepPhoto');
    await look();
    expect(seenOn('left')).to.equal('green');
    stage.cut(null);
    await go('.person > p .plain');
    await go('dialog.asks [type=submit]');
    await settle(stage);
    expect([(await stage.held('wish~person/d4'))?.data, await stage.device.keys()]).to.deep.equal([null, []]);
    expect(stage.root.querySelector('figure, .person')).to.equal(null);
  });

  it('stands on no wall, and with nobody who only helps', async () => {
    await open('u-liaison');
    await bring();
    await go('article .back');
    await go('[data-face=wall]');
    expect(stage.root.querySelector('figure, canvas, [data-show-photo]')).to.equal(null);
  });
});
