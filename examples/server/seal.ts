import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Seal } from '../../src/core/authority/index.js';

export const seal: Seal = {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  hmac: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
  salt: () => randomBytes(16).toString('hex'),
};
