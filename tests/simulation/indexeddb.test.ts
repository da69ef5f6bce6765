import { storiesHold } from './stories.js';

storiesHold('indexeddb', { most: 2, least: 1, seconds: 20 });
