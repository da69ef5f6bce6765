import { expect } from 'chai';

interface Kit {
  setup(options: object): Promise<{ workspace: { ready: Promise<void> }; close(): Promise<void> }>;
}
type KitWindow = Window & { DangjianKit?: Kit };
const parts = ['dangjian-local.js'] as const;

/** A page that a portal serves from another folder than our files, under a policy; `extra` = files that stand in it too. */
async function pageWith(policy: string, extra: { before?: string; after?: string } = {}) {
  const frame = document.createElement('iframe');
  const files = [extra.before, 'dangjian-kit.js', extra.after].filter((file) => file !== undefined);
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">${files
    .map((file) => `<script src="/dist/cdn/${file}"></script>`)
    .join('')}`;
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

const strict = "script-src 'self'; require-trusted-types-for 'script'; trusted-types";
const open = { user: 'u1', tenant: 'parts' };
const fetched = (page: Window): string[] =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => name.split('/').pop() ?? '')
    .filter((name) => parts.some((part) => part === name));

describe('a page without a backend, with the script files', () => {
  it('given a strict policy that names ours, fetches the judging half when it is wanted, without a violation', async () => {
    const { page, kit, violations, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    expect(fetched(page)).to.deep.equal([]);
    const door = await kit.setup(open);
    await door.workspace.ready;
    expect(fetched(page)).to.deep.equal(['dangjian-local.js']);
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
    it(`given that file by hand ${place} the first, opens under the same policy`, async () => {
      const { page, kit, violations, close } = await pageWith(`${strict} lit-html`, { [place]: 'dangjian-local.js' });
      const door = await kit.setup(open);
      await door.workspace.ready;
      expect(fetched(page)).to.deep.equal(['dangjian-local.js']);
      expect(violations).to.deep.equal([]);
      await door.close();
      close();
    });
  }
});
