import { storiesHold } from './stories.js';

/** `MINUTES=120 npm run check` plays through a night; most of the time goes to the stage that plays most in a minute. */
const minutes = Number(process.env.MINUTES ?? 20);
const seconds = (share: number): number => minutes * 60 * share;

storiesHold('memory', { most: 5000, least: 50, seconds: seconds(0.5) });
storiesHold('table', { most: 1000, least: 20, seconds: seconds(0.2) });
storiesHold('indexeddb', { most: 100, least: 5, seconds: seconds(0.15) });
storiesHold('server', { most: 10, least: 1, seconds: seconds(0.15) });
