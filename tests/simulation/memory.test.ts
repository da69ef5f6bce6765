import { storiesHold } from './stories.js';

storiesHold('memory', { most: 160, seconds: 45 });
storiesHold('table', { most: 40, seconds: 15 });
