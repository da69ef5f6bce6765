/**
 * Finds the Chromium that browser tests run in, so that no test needs an apt step or a browser download:
 * `CHROME_PATH`, else an installed Chromium or Chrome, else the one that npm brought.
 */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findProgram } from './find-program.js';

/** Fits playwright's `chromium.launch` as it stands. */
export interface LaunchOptions {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** No sandbox (tests may run as root in a container), and no call home on a closed network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const require = createRequire(import.meta.url);

export async function launchOptions(): Promise<LaunchOptions> {
  const env = ownEnvironment();
  const installed = installedChromium();
  if (installed) return { executablePath: installed, args: [...ARGS], env };

  const home = await npmChromium();
  return { executablePath: join(home, 'chromium'), args: [...ARGS], env: { ...env, ...(await npmEnvironment()) } };
}

/** What lets any build of Chromium, old ones too, start on a Debian with nothing installed: NSS and fonts of the npm build. */
export async function npmEnvironment(): Promise<Record<'FONTCONFIG_PATH' | 'LD_LIBRARY_PATH', string>> {
  const home = await npmChromium();
  return {
    FONTCONFIG_PATH: join(home, 'fonts'),
    LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
  };
}

function installedChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, and there is no such file`);
  }
  return findProgram(INSTALLED);
}

/**
 * Unpacks the npm build once per machine and user, and returns its folder. The folder appears in one rename, so that
 * two test runs at a time never start a half-written browser.
 */
async function npmChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium found: install Chromium or Chrome, or set CHROME_PATH');
  }
  const { version } = require(join(packageFolder('@sparticuz/chromium'), 'package.json')) as { version: string };
  const home = join(tmpdir(), `dangjian-chromium-${version}-zh-${userInfo().uid}`);
  if (existsSync(home)) return home;

  const staging = mkdtempSync(`${home}-`);
  await unpackInto(staging);
  addFonts(staging, home);
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error; // otherwise another run was faster, which is as good
  }
  return home;
}

/** The package unpacks into the temp folder of the moment and looks at its environment while it is imported. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'; // brings the NSS libraries that a bare Debian lacks
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/**
 * Without a Chinese font every 汉字 would be an empty box, and no test of a layout would mean anything. It is copied, not
 * pointed at: this folder outlives the checkout that unpacked it.
 */
function addFonts(staging: string, home: string): void {
  const font = 'NotoSansHans-Regular.otf';
  copyFileSync(join(packageFolder('@embedpdf/fonts-sc'), 'fonts', font), join(staging, 'fonts', 'fonts', font));
  const settings = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(home, 'fonts', 'fonts')}</dir>`,
    `  <cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ];
  writeFileSync(join(staging, 'fonts', 'fonts.conf'), `${settings.join('\n')}\n`);
}

/** `require.resolve` of `package.json` itself is closed by many an `exports` map. */
function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json')) || !folder.endsWith(name)) folder = dirname(folder);
  return folder;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
