import { storiesHold } from './stories.js';

storiesHold('memory', { most: 160, least: 16, seconds: 30 });
storiesHold('table', { most: 40, least: 4, seconds: 10 });
