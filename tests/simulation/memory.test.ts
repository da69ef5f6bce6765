import { storiesHold } from './stories.js';

storiesHold('memory', { most: 160, least: 8, seconds: 6 });
storiesHold('table', { most: 40, least: 2, seconds: 3 });
