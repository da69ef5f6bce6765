import { storiesHold } from './stories.js';

storiesHold('memory', { most: 5000, least: 100, seconds: 20 * 60 });
storiesHold('table', { most: 1000, least: 50, seconds: 5 * 60 });
storiesHold('indexeddb', { most: 100, least: 5, seconds: 5 * 60 });
storiesHold('server', { most: 10, least: 3, seconds: 5 * 60 });
