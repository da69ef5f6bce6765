/** What a page gives to `createWorkspace` beside a store and a backend. */
export { createClock } from './clock.js';
export { createIds } from './ids.js';
export { createLeader, type LeaderOptions } from './leader.js';
