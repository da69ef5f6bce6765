import { storiesHold } from './stories.js';

storiesHold('indexeddb', { most: 1, least: 1, seconds: 20 });
