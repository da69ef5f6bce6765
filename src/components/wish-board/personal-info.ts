import type { TemplateResult } from 'lit';
import { wishInfo } from '../messages/standing.js';
import { wishWords } from '../messages/wish-words.js';
import { personalInfo } from '../record-view/personal-info.js';
import type { Scene } from '../record-view/scene.js';

export const drawInfo = ({ settings, voice }: Scene): TemplateResult =>
  personalInfo(voice.from(wishWords)('wish.info'), wishInfo(settings));
