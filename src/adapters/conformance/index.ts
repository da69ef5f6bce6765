/** Cases for whoever writes a `LocalStore`, a `Backend` or `Files` of their own; any test runner carries them. */
export * from './backend-cases.js';
export * from './files-cases.js';
export * from './local-store-cases.js';
