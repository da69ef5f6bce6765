import { storiesHold } from './stories.js';

storiesHold('memory', { most: 160, least: 8, seconds: 10 });
storiesHold('table', { most: 40, least: 2, seconds: 4 });
