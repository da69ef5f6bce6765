import { storiesHold } from './stories.js';

storiesHold('indexeddb', { most: 2, seconds: 20 });
