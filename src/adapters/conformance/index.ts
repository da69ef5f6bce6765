/** Cases for whoever writes a `LocalStore` or a `Backend` of their own; any test runner carries them. */
export * from './backend-cases.js';
export * from './local-store-cases.js';
