import { expect } from 'chai';

interface Kit {
  setup(options: object): Promise<{
    workspace: { ready: Promise<void>; refresh(): Promise<void>; me: { grants: object[] } | null };
    close(): Promise<void>;
  }>;
}
type KitWindow = Window & { DangjianKit?: Kit };
const local = 'dangjian-local.js';
/** The judging half, with what it shares with the page of a meeting's digits. */
const judging = ['dangjian-sha256.js', 'dangjian-rotating-code.js', local];

/** A page that lies elsewhere than our files, under a policy. `before`, `after` = files that stand in it beside the first. */
async function pageWith(
  policy: string,
  extra: { before?: readonly string[]; after?: readonly string[]; body?: string } = {},
) {
  const frame = document.createElement('iframe');
  const files = [...(extra.before ?? []), 'dangjian-kit.js', ...(extra.after ?? [])];
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">${files
    .map((file) => `<script src="/dist/cdn/${file}"></script>`)
    .join('')}<body>${extra.body ?? ''}`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as KitWindow;
  const violations: string[] = [];
  page.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  if (!page.DangjianKit) throw new Error('the script file did not run');
  return { page, kit: page.DangjianKit, violations, close: () => frame.remove() };
}

// By its address: Firefox knows no 'self' in a page that was written into a frame.
const strict = `script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types`;
const open = { user: 'u1', tenant: 'parts' };
const fetched = (page: Window): string[] =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => name.split('/').pop() ?? '')
    .filter((name) => name.endsWith('.js') && name !== 'dangjian-kit.js');

describe('a page without a backend, with the script files', () => {
  it('given a strict policy that names ours, fetches the judging half when it is wanted, without a violation', async () => {
    const { page, kit, violations, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    expect(fetched(page)).to.deep.equal([]);
    const door = await kit.setup(open);
    await door.workspace.ready;
    expect(fetched(page).sort()).to.deep.equal([...judging].sort());
    expect(violations).to.deep.equal([]);
    await door.close();
    close();
  });

  it('given a backend, never fetches it', async () => {
    const { page, kit, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    const door = await kit.setup({ ...open, api: '/nothing-here' });
    expect(fetched(page)).to.deep.equal([]);
    await door.close();
    close();
  });

  it('given a frame without an origin, where no hash can be checked, opens all the same', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const said = new Promise((resolve) => {
      window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    frame.srcdoc = `<!doctype html><base href="${location.origin}/"><script src="/dist/cdn/dangjian-kit.js"></script><script>
      DangjianKit.setup({ user: 'u1', tenant: 'parts' }).then((door) => door.workspace.ready).then(
        () => parent.postMessage('ready', '*'), (error) => parent.postMessage(String(error), '*'));</script>`;
    document.body.append(frame);
    expect(await said).to.equal('ready');
    frame.remove();
  });

  it('given an old library that mends lists, keeps what is written and reads it again', async () => {
    const { page, kit, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    const list = (page as unknown as { Array: ArrayConstructor }).Array.prototype as {
      toJSON?: unknown;
      entries: unknown;
    };
    list.toJSON = function (this: unknown[]) {
      return `[${this.join(', ')}]`;
    };
    list.entries = function (this: unknown[]) {
      return this.slice();
    };
    const opened = { ...open, tenant: 'old-library' };
    const door = await kit.setup(opened);
    await door.workspace.ready;
    await door.workspace.refresh();
    const me = door.workspace.me;
    await door.close();
    const again = await kit.setup(opened);
    await again.workspace.ready;
    expect(me?.grants).to.be.an('array');
    expect(again.workspace.me?.grants).to.deep.equal(me?.grants);
    await again.close();
    close();
  });

  it('given a policy that does not name ours, says which file to add by hand', async () => {
    const { kit, close } = await pageWith(`${strict} lit-html`);
    const message = await kit.setup(open).then(
      () => 'opened',
      (error: Error) => error.message,
    );
    expect(message).to.contain('DJ-E005').and.to.contain('dangjian-local.js');
    close();
  });

  for (const place of ['before', 'after'] as const) {
    it(`given those files by hand ${place} the first, opens under the same policy`, async () => {
      const { page, kit, violations, close } = await pageWith(`${strict} lit-html`, { [place]: judging });
      const door = await kit.setup(open);
      await door.workspace.ready;
      expect(fetched(page).sort()).to.deep.equal([...judging].sort());
      expect(violations).to.deep.equal([]);
      await door.close();
      close();
    });
  }
});

describe('a form, with the script files', () => {
  const body = '<dangjian-record-view kind="unit"></dangjian-record-view>';

  /** The page, once the button that makes a record is there and was pressed. */
  async function opened(policy: string, extra = {}) {
    const page = await pageWith(policy, { body, after: judging, ...extra });
    const door = await page.kit.setup(open);
    const root = await until(() => page.page.document.querySelector('dangjian-record-view')?.shadowRoot);
    (await until(() => root.querySelector<HTMLElement>('[data-make]'))).click();
    return { ...page, door, root };
  }

  it('given a strict policy that names ours, comes from a file of its own, without a violation', async () => {
    const { page, root, violations, door, close } = await opened(`${strict} dangjian-kit lit-html`);
    await until(() => root.querySelector('form.maker'));
    expect(fetched(page)).to.contain('dangjian-desk.js').and.not.to.contain('dangjian-task-desk.js');
    expect(violations).to.deep.equal([]);
    await door.close();
    close();
  });

  it('given a policy that does not name ours, says on the page which file to add by hand', async () => {
    const { root, door, close } = await opened(`${strict} lit-html`);
    const alert = await until(() => root.querySelector('[role="alert"] .flaw'));
    expect(alert.textContent).to.contain('DJ-E005').and.to.contain('dangjian-desk.js');
    await door.close();
    close();
  });
});

async function until<T>(look: () => T | null | undefined): Promise<T> {
  for (const started = performance.now(); performance.now() - started < 10_000; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never came: ${look}`);
}
