import { expect } from 'chai';

interface Kit {
  setup(o: { user: string }): Promise<{ close(): Promise<void> }>;
  loadPlan(): Promise<(text: string) => { plan: { sections: unknown[] } }>;
  parsePlan?: unknown;
}
type KitWindow = Window & { DangjianKit?: Kit };

/** A page of its own under a policy, with the script file written into it as a portal would. */
async function pageWith(policy: string): Promise<{ kit: Kit; page: Document; violations: string[]; close(): void }> {
  const frame = document.createElement('iframe');
  const violations: string[] = [];
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><script src="/dist/cdn/dangjian-kit.js"></script>`;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as KitWindow;
  page.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  if (!page.DangjianKit) throw new Error('the script file did not run');
  return { kit: page.DangjianKit, page: page.document, violations, close: () => frame.remove() };
}

// By its address: Firefox knows no 'self' in a page that was written into a frame.
const strict = `script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types`;

/** Until something is found, through the open roots on the way. */
async function found(page: Document, ...path: string[]): Promise<HTMLElement> {
  for (let waited = 0; waited < 200; waited += 1) {
    let at: ParentNode | null | undefined = page;
    for (const selector of path) {
      const next: HTMLElement | null = at?.querySelector<HTMLElement>(selector) ?? null;
      if (selector === path[path.length - 1] && next) return next;
      at = next?.shadowRoot;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`nothing is ${path.join(' > ')}`);
}

describe('the reader of plans, as a script file of its own', () => {
  it('given a strict policy that names ours, is fetched from the same folder when it is wanted, without a violation', async () => {
    const { kit, violations, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    expect(kit.parsePlan).to.equal(undefined);
    const [parse, again] = await Promise.all([kit.loadPlan(), kit.loadPlan()]);
    expect(parse('一、要点\n1.学习。每季度学习一次。').plan.sections).to.have.length(1);
    expect(again).to.equal(parse);
    expect(violations).to.deep.equal([]);
    close();
  });

  it('given a board and a click on 导入要点, brings the import along, without a violation', async () => {
    const { kit, page, violations, close } = await pageWith(`${strict} dangjian-kit lit-html`);
    const door = await kit.setup({ user: 'lazy-plan' });
    page.body.append(page.createElement('dangjian-task-board'));
    const button = await found(page, 'dangjian-task-board', '[data-import]');
    expect(kit.parsePlan).to.equal(undefined);
    button.click();
    const field = await found(page, 'dangjian-task-board', 'dangjian-plan-import', '#plan-text');
    expect(field.localName).to.equal('textarea');
    expect(violations).to.deep.equal([]);
    await door.close();
    close();
  });

  it('given a policy that does not name ours, says which file to add by hand', async () => {
    const { kit, close } = await pageWith(`${strict} lit-html`);
    const message = await kit.loadPlan().then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    expect(message).to.contain('DJ-E005').and.to.contain('dangjian-plan.js');
    close();
  });
});
