import { describe, expect, it } from 'vitest';
import { brokenFiles } from '../../../src/adapters/conformance/broken-files.js';
import { type FilesUnderTest, filesCases } from '../../../src/adapters/conformance/files-cases.js';
import { type FileDisk, memoryFiles } from '../../../src/adapters/files/memory.js';

async function sound(): Promise<FilesUnderTest> {
  const disk: FileDisk = new Map();
  const open = (owner = 'lx/u1') => memoryFiles(owner, disk);
  return { open, refs: ['wish~person/1', 'wish~person/10'], dispose: async () => {} };
}

describe('the cases for files', () => {
  it.each(brokenFiles)('catch files that $name', async ({ caughtBy, around }) => {
    const meant = filesCases.find(({ name }) => name === caughtBy);
    expect(meant, `there is a case "${caughtBy}"`).toBeDefined();
    await meant?.run(sound);
    await expect(meant?.run(async () => around(await sound()))).rejects.toThrow();
  });

  it('have names of their own', () => {
    expect(new Set(filesCases.map(({ name }) => name)).size).toBe(filesCases.length);
  });
});
