import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.js';

it.each(plantedBugs)(
  'given the planted bug "$name", then what it changes stands in the shipped code once',
  ({ file, find }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
  },
);
