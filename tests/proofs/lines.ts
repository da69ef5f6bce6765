import type { BrowserContext } from 'playwright-core';

/** Everything that came over one person's line: the address, headers and body of each response that the browser got. */
export interface Line {
  /** All of it so far, as one text; waits for bodies that are still coming. */
  text(): Promise<string>;
  /** How many answers of the backend. */
  answers(): number;
}

export function recordLine(context: BrowserContext): Line {
  const parts: Promise<string>[] = [];
  let answers = 0;
  context.on('response', (response) => {
    if (/\/api\/(pull|commit)$/.test(response.url()) && response.request().method() === 'POST') answers += 1;
    const body = response.body().then(String, () => ''); // a page that was left has no body any more
    parts.push(
      Promise.all([response.allHeaders(), body]).then(([headers, text]) =>
        [response.url(), JSON.stringify(headers), text].join('\n'),
      ),
    );
  });
  return { text: async () => (await Promise.all(parts)).join('\n'), answers: () => answers };
}
