import { longestPlan, type PlanRefusal, parsePlan, planRefused } from '../../core/plan/index.js';
import { decodeText } from './decode-text.js';

/** What was brought: words for the field, or why they are not taken. Nothing is kept in either case. */
export type Brought = { text: string } | { refused: PlanRefusal };

/** Word wraps ten characters of its own around each of ours; beyond this the plain text beside it is read. */
const longestPage = 1_000_000;
/** Most bytes of a character. */
const widest = 4;

export function tooLong(characters: number): { refused: PlanRefusal } | null {
  if (characters <= longestPlan) return null;
  const tenThousands = Math.round(characters / 10_000);
  return { refused: planRefused('DJ-P003', `大约有 ${tenThousands} 万字，不像是一份要点，没有读，也没有保存`) };
}

/**
 * A paste. From Word or a web page the page itself is read, because its automatic numbers and tables are in no plain text;
 * a function = reading it takes a while; `null` = the browser pastes as always. A text that no plan could be is refused
 * before the field has to draw it.
 */
export function pasted(data: DataTransfer): Brought | (() => Brought) | null {
  const text = data.getData('text/plain');
  const refused = tooLong(text.length);
  if (refused) return refused;
  const html = data.getData('text/html');
  return html === '' || html.length > longestPage ? null : () => textOfPage(html, text);
}

function textOfPage(html: string, text: string): Brought {
  const { plan, refused } = parsePlan({ html });
  return refused ? { refused } : (tooLong(plan.source.length) ?? { text: plan.source || text });
}

/** A .txt file of any Chinese character set. */
export async function textOfFile(file: File): Promise<Brought> {
  const refused = tooLong(file.size / widest);
  if (refused) return refused;
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  return text === null ? { refused: planRefused('DJ-P005') } : { text };
}
