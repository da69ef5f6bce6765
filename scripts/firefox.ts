import { findProgram } from './find-program.js';

/** Where Firefox is installed, if it is: `FIREFOX_PATH`, else what the PATH knows. npm brings none. */
export const firefoxPath = (): string | undefined =>
  process.env.FIREFOX_PATH ?? findProgram(['firefox', 'firefox-esr']);
