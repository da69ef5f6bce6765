import { expect } from 'chai';

const FOLDER = '/dist/cdn';

/** The script files as a page without a bundler loads them: built, by tag, each page with a world of its own. */
describe('the script files', () => {
  let frame: HTMLIFrameElement;
  let page: Window & { DangjianKit?: Record<string, unknown> };

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    if (!frame.contentWindow) throw new Error('no window');
    page = frame.contentWindow as typeof page;
  });
  afterEach(() => frame.remove());

  async function load(file: string, integrity = ''): Promise<void> {
    const script = page.document.createElement('script');
    script.src = `${FOLDER}/${file}`;
    script.integrity = integrity;
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${file} did not load`));
    });
    page.document.head.append(script);
    await loaded;
  }

  const globals = () => new Set(Object.getOwnPropertyNames(page));

  it('given a page, leave exactly one global behind', async () => {
    const before = globals();
    await load('dangjian-kit.js');
    await load('dangjian-plan.js');
    expect([...globals()].filter((name) => !before.has(name))).to.deep.equal(['DangjianKit']);
  });

  it('given either order, share it', async () => {
    await load('dangjian-plan.js');
    const lone = page.DangjianKit?.parsePlan;
    await load('dangjian-kit.js');
    expect(lone).to.be.a('function');
    expect(page.DangjianKit?.parsePlan).to.equal(lone);
    expect(page.DangjianKit?.defineKind).to.be.a('function');
  });

  it('given a second copy, keep the first', async () => {
    await load('dangjian-kit.js');
    const first = page.DangjianKit?.defineKind;
    await load('dangjian-kit.js');
    expect(page.DangjianKit?.defineKind).to.equal(first);
  });

  it('given the published hashes, load; given a wrong one, do not', async () => {
    const hashes = (await (await fetch(`${FOLDER}/integrity.json`)).json()) as Record<string, string>;
    const limits = (await (await fetch('/bench/sizes.json')).json()) as Record<string, number>;
    const weighed = Object.keys(limits).flatMap((name) => /^dist\/cdn\/(.+\.js)$/.exec(name)?.[1] ?? []);
    expect(Object.keys(hashes).sort()).to.deep.equal(weighed.sort());
    for (const [file, hash] of Object.entries(hashes)) await load(file, hash);

    const wrong = await load('dangjian-kit.js', hashes['dangjian-plan.js']).catch((error: Error) => error.message);
    expect(wrong).to.equal('dangjian-kit.js did not load');
  });
});
