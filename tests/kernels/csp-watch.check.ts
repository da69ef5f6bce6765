import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expectNoCspViolations, watchCsp } from '../../scripts/browsers/csp-watch.js';
import { type TwoContexts, twoContexts } from '../../scripts/browsers/today.js';
import { type TinyPage, tinyPage } from './tiny-page.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const STRICT =
  "default-src 'none'; script-src 'nonce-tour'; style-src 'self'; require-trusted-types-for 'script'; trusted-types none";

const clicked = (script: string): string =>
  `<!doctype html><button>走一圈</button><script nonce="tour">document.querySelector('button').onclick = () => { ${script} }</script>`;

describe('given a page that is watched from before its first script', () => {
  let people: TwoContexts;
  const served: TinyPage[] = [];
  beforeAll(async () => {
    people = await twoContexts();
  });
  afterAll(async () => {
    await people.close();
    await Promise.all(served.map((page) => page.close()));
  });

  async function tour(script: string, policy = STRICT): Promise<Page> {
    const page = await people.first.newPage();
    const site = await tinyPage(clicked(script), policy === '' ? {} : { 'content-security-policy': policy });
    served.push(site);
    await watchCsp(page);
    await page.goto(site.url());
    await page.getByRole('button').click();
    await page.waitForTimeout(200); // violations are reported after the script that made them
    return page;
  }

  test('when its scripts keep to the policy, then nothing is found', async () => {
    const page = await tour("document.body.style.color = 'red'; document.body.append('好')");
    expect(() => expectNoCspViolations(page)).not.toThrow();
  });

  test.each([
    ['an inline style', "document.body.setAttribute('style', 'color: red')", /style-src/],
    [
      'a style in a shadow root',
      "const root = document.body.attachShadow({ mode: 'closed' }); root.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))",
      /style-src/,
    ],
    ['eval', "try { new Function('return 1')() } catch {}", /trusted-types|script-src/],
    [
      'a string put into the page',
      "try { document.body.innerHTML = '<b>好</b>' } catch {}",
      /require-trusted-types-for/,
    ],
    ['a request to elsewhere', "fetch('http://127.0.0.1:9/').catch(() => {})", /connect-src/],
  ])('when a script makes %s, then the event and the audit both name the directive', async (_, script, directive) => {
    const page = await tour(script);
    expect(() => expectNoCspViolations(page)).toThrow(directive);
    expect(() => expectNoCspViolations(page)).toThrow('event: ');
    expect(() => expectNoCspViolations(page)).toThrow('audit: ');
  });

  test.each([
    ['no policy', ''],
    ['inline styles allowed', STRICT.replace("'self'", "'unsafe-inline'")],
    ['no Trusted Types', "default-src 'none'; script-src 'nonce-tour'"],
  ])('when its document comes with %s, then silence is not taken for a proof', async (_, policy) => {
    const page = await tour('', policy);
    expect(() => expectNoCspViolations(page)).toThrow('not a strict policy');
  });
});
