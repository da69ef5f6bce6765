import { storiesHold } from './stories.js';

storiesHold('memory', { most: 160, least: 20, seconds: 45 });
storiesHold('table', { most: 40, least: 5, seconds: 15 });
