import { rest } from '../../../src/adapters/backends/rest.js';
import { restFiles } from '../../../src/adapters/files/rest.js';
import { judgingCounty } from '../counties/judging.js';
import { memoryDiskOf } from '../disks/disk.js';
import type { Wire } from '../network.js';
import { fetchFileOver } from '../pictures.js';
import type { Stage } from './stage.js';

export const stage: Stage = {
  county: judgingCounty,
  backend: (wire) => rest({ url: 'http://county.test/api', fetch: fetchOver(wire) }),
  files: (wire) => restFiles({ url: 'http://county.test/api', fetch: fetchFileOver(wire) }),
  disk: memoryDiskOf,
  requests: 1,
};

/** What `rest` needs of a fetch; a real `Response` would read its text through streams, at half the price of a story. */
const fetchOver = (wire: Wire): typeof fetch =>
  (async (url: string, init: { body: string }) => {
    const { status, text, headers } = await wire.send(new URL(url).pathname, init.body);
    return { status, headers: { get: (name: string) => headers[name] ?? null }, text: async () => text };
  }) as unknown as typeof fetch;
