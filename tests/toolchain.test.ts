import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchOptions } from '../scripts/chromium.js';

describe('the Chromium of the tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('given CHROME_PATH, is that one', async () => {
    const path = join(folder, 'my-chrome');
    writeFileSync(path, '');
    vi.stubEnv('CHROME_PATH', path);
    expect((await launchOptions()).executablePath).toBe(path);
  });

  it('given a CHROME_PATH that names nothing, says so instead of taking another', async () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'missing'));
    await expect(launchOptions()).rejects.toThrow('no such file');
  });
});
