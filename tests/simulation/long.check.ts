import { storiesHold } from './stories.js';

storiesHold('memory', { most: 5000, seconds: 20 * 60 });
storiesHold('table', { most: 1000, seconds: 5 * 60 });
storiesHold('indexeddb', { most: 100, seconds: 5 * 60 });
storiesHold('server', { most: 10, seconds: 5 * 60 });
