/** Written by whoever bundles the tests; Node reads the screens too. */
declare const __WHOLE__: boolean;

/**
 * `npm test` looks at a screen with two modes in one of them where keys and colours are tried, and measures the sizes and
 * widths at both ends. `npm run check` (`WHOLE=1`) goes through all of them, in Chromium and in Firefox.
 */
export const whole = typeof __WHOLE__ !== 'undefined' && __WHOLE__;
