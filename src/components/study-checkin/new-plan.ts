import type { Ref } from '../../core/ports.js';
import type { StudyScene } from './study-scene.js';

export interface Topic {
  title: string;
  text: string;
  link: string;
  source: string;
}

/** A meeting that is planned or changed, while it is being written. */
export interface PlanForm {
  ref: Ref | null;
  unit: string;
  title: string;
  type: string;
  also: readonly string[];
  on: string;
  from: string;
  to: string;
  place: string;
  partners: readonly string[];
  topics: readonly Topic[];
  /** By the name of the control. */
  flaws: Readonly<Record<string, string>>;
  refused: string;
  busy: boolean;
}

export const noTopic: Topic = { title: '', text: '', link: '', source: '' };
export const open = { flaws: {}, refused: '', busy: false };

export const newPlan = (scene: StudyScene): PlanForm => ({
  ...open,
  ...{ ref: null, unit: hostsOf(scene)[0] ?? '', title: '', type: 'study', also: [], on: scene.today },
  ...{ from: '', to: '', place: '', partners: [], topics: [noTopic] },
});

/** Units for which this person may plan a meeting. */
export function hostsOf({ workspace, own }: StudyScene): string[] {
  const units = [...new Set([...own, ...(workspace.me?.grants ?? []).map(({ unit }) => unit)])];
  return units.filter((unit) => workspace.allowed('session', 'plan', null, { unit }).may !== 'no');
}
