import type { Ref } from '../../core/ports.js';
import type { Typed } from '../../core/views/index.js';
import { ofSome, presenceIn, type StudyScene } from './study-scene.js';

/** What the minutes and a vote begin with, so that nobody counts by hand: of the host, when its book is kept here. */
export function presenceFigures(scene: StudyScene, command: string, ref: Ref): Typed {
  const session = scene.sessions.find((one) => one.ref === ref);
  const unit = String(session?.data?.unit ?? '');
  if (!session || !scene.kept.includes(unit)) return {};
  const { owed, came, voters, votersCame } = presenceIn(scene, session, unit);
  if (command === 'confirm' && ofSome(session)) return { came: String(came) };
  if (command === 'confirm') return { owed: String(owed), voters: String(voters), came: String(came) };
  return command === 'vote' ? { unit, owed: String(voters), came: String(votersCame) } : {};
}
