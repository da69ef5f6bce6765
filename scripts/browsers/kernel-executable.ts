import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Kernel, type KernelName, kernels } from './kernels.js';

const run = promisify(execFile);
const cache = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache/dangjian-kit');

/**
 * The path of a kernel's executable (Linux x64 only). The first call downloads 40–60 MB and unpacks them in some seconds; the
 * folder appears in one rename, so neither a run that was cut short nor two at once leave half a browser.
 */
export async function kernelExecutable(name: KernelName): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`${name} is a build for Linux x64, this is ${process.platform} ${process.arch}`);
  const kernel = kernels[name];
  const folder = join(cache, `${name}-${kernel.version}`);
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;

  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'staging-'));
  try {
    const packed = await packedExecutable(kernel, staging);
    await mkdir(join(staging, 'whole'));
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress(),
      createWriteStream(join(staging, 'whole/chromium'), { mode: 0o755 }),
    );
    await rename(join(staging, 'whole'), folder);
  } catch (error) {
    if (!existsSync(executable)) throw error; // otherwise another run was faster, which is as good
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return executable;
}

async function packedExecutable(kernel: Kernel, folder: string): Promise<string> {
  const spec = `${kernel.package}@${kernel.version}`;
  await run('npm', ['pack', spec, '--silent', '--ignore-scripts'], { cwd: folder });
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${spec} left no tarball`);
  await verify(join(folder, tarball), kernel.integrity);
  await run('tar', ['-xzf', tarball, kernel.executable], { cwd: folder });
  return join(folder, kernel.executable);
}

/** npm checks a tarball against the registry's own word; this checks it against ours. */
async function verify(tarball: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${tarball} is not the pinned package: expected ${integrity}, got ${found}`);
}
