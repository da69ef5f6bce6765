import { press, type Stage } from './stage.js';

/** What is on the sheet that the button prints; it goes as soon as it is printed, which here is at once. */
export async function printed(
  stage: Stage,
  selector: string,
  look: (page: Document) => void = () => undefined,
): Promise<string> {
  const { remove } = HTMLIFrameElement.prototype;
  let sheet = '';
  HTMLIFrameElement.prototype.remove = function (this: HTMLIFrameElement) {
    if (this.contentDocument) look(this.contentDocument);
    sheet = this.contentDocument?.body.textContent ?? '';
    remove.call(this);
  };
  await press(stage, selector);
  for (let waited = 0; waited < 60 && sheet === ''; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  HTMLIFrameElement.prototype.remove = remove;
  return sheet;
}
