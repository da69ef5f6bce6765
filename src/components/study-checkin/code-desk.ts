import { codePurpose } from '../messages/code-words.js';
import { coded, developer } from '../messages/developer.js';
import { CodeForm } from './code-form.js';
import { CodeScreen } from './code-screen.js';

export { codeStyles } from './code-styles.js';

/** What is drawn anew, as long as it stands in a page. */
export interface CodeHost {
  readonly isConnected: boolean;
  requestUpdate(): void;
}
/** The four digits of a meeting: on the screen of the secretary, and where a member types them. */
export interface CodeDesk {
  screen: CodeScreen;
  form: CodeForm;
}

let told = false;

/** Only for a host that decided for it, which is told once what the rule says (`DJ-E009`). */
export function openCodes(host: CodeHost): CodeDesk {
  if (!told) console.warn(coded('DJ-E009', developer['DJ-E009'](codePurpose)));
  told = true;
  return { screen: new CodeScreen(host), form: new CodeForm(host) };
}
