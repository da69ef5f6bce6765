import { shippedCounty } from '../counties/shipped.js';
import { stage as memory } from './memory.js';
import type { Stage } from './stage.js';

export const stage: Stage = { ...memory, county: shippedCounty };
