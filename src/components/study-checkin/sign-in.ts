import type { Rec } from '../../core/ports.js';
import { dayText } from '../../core/views/index.js';
import { signInSheet } from '../../core/views/study/index.js';
import type { Sheet } from '../parts/print-sheet.js';
import { nameOf, nameOfUnit, presenceIn, type StudyScene } from './study-scene.js';

const signs = ['study.sign.branch', 'study.sign.chair', 'study.sign.recorder', 'study.sign.day'] as const;

/** The whole sheet: what is held, who is asked, and lines to be signed. Paper counts as much as the screen. */
export function signIn(scene: StudyScene, session: Rec, unit: string): Sheet {
  const sheet = signInSheet(session, presenceIn(scene, session, unit), (person) => nameOf(scene, person));
  return {
    title: sheet.title,
    lead: [
      `${nameOfUnit(scene, unit)}　${sheet.types}`,
      ...sheet.sittings.map((line) => line.replace(/^\d{4}-\d\d-\d\d/, dayText)),
    ],
    columns: sheet.columns,
    groups: [{ heading: '', rows: sheet.rows.map(({ number, name, note }) => [String(number), name, '', note]) }],
    signs: signs.map((sign) => scene.say(sign)),
    signing: true,
  };
}
