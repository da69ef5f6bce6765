import type { Page } from 'playwright-core';

export interface CspWatch {
  /** The policy of each document that the page loaded, as its header said. */
  readonly policies: readonly string[];
  /** What was blocked, or would have been: from the page's own `securitypolicyviolation` events and from the browser's audit. */
  readonly violations: readonly string[];
}

const watches = new WeakMap<Page, CspWatch>();

/**
 * Begins to watch a page; call it before the first address is opened. Then let the tour be made by the page's own scripts, that is
 * by clicks and keys: what a driver evaluates is exempt from the policy and proves nothing.
 */
export async function watchCsp(page: Page): Promise<CspWatch> {
  const policies: string[] = [];
  const violations: string[] = [];
  await page.exposeFunction('reportCspViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        (window as unknown as { reportCspViolation(text: string): void }).reportCspViolation(
          `event: ${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`,
        ),
      true,
    );
  });
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Audits.issueAdded', ({ issue }) => {
    const found = issue.details.contentSecurityPolicyIssueDetails;
    if (found)
      violations.push(
        `audit: ${found.violatedDirective} (${found.contentSecurityPolicyViolationType}) at ${found.sourceCodeLocation?.url ?? '?'}`,
      );
  });
  await cdp.send('Audits.enable');
  page.on('response', (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      policies.push(response.headers()['content-security-policy'] ?? '');
  });
  const watch = { policies, violations };
  watches.set(page, watch);
  return watch;
}

/** Throws when a document came without a strict policy (then "nothing was blocked" would be idle), or when anything was blocked. */
export function expectNoCspViolations(page: Page): void {
  const watch = watches.get(page);
  if (watch === undefined)
    throw new Error('this page is not watched: call watchCsp before its first address is opened');
  if (watch.policies.length === 0) throw new Error('this page has opened no address yet');
  for (const policy of watch.policies)
    if (!isStrict(policy)) throw new Error(`not a strict policy with Trusted Types: "${policy}"`);
  if (watch.violations.length > 0)
    throw new Error(`${watch.violations.length} violations of the policy:\n${watch.violations.join('\n')}`);
}

/** Scripts and styles come from named places, nothing inline, no eval, and strings become script only by a Trusted Types policy. */
function isStrict(policy: string): boolean {
  const directives = new Map(policy.split(';').map((text) => [text.trim().split(/\s+/)[0], text] as const));
  const governed = ['script-src', 'style-src'].every((name) => directives.has(name) || directives.has('default-src'));
  return (
    governed &&
    directives.get('require-trusted-types-for')?.includes("'script'") === true &&
    !/'unsafe-|\*/.test(policy)
  );
}
