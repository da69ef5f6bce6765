const isFirefox = navigator.userAgent.includes('Firefox/');

/**
 * A promise that only Chromium can be asked for, because only its driver can do what `why` says. In Firefox it is left
 * out, counted as such, and said on the console with its reason. Every test that needs one engine is named by this.
 */
export function itInChromium(name: string, why: string, test: () => Promise<void>): void {
  if (!isFirefox) return void it(name, test);
  console.info(`left out, needs Chromium (${why}): ${name}`);
  it.skip(`${name} (needs Chromium: ${why})`, test);
}
