/** What is worked with, said elsewhere, or not shown, is no part of what is read out. */
const passedOver =
  'button, input, select, textarea, label, dialog, footer, summary, [role=status], [role=alert], [role=search], [aria-hidden=true], [hidden], .spoken, .sizes';
const blocks =
  'h1, h2, h3, h4, p, li, dt, dd, div, section, article, header, blockquote, tr, ul, ol, dl, fieldset, form';

/**
 * The sentences of a page as a person hears them: one for each block that has text of its own, pieces of a line parted
 * by a comma. A list of links (a row that is one button) is read as well, for there the button is the text.
 */
export function textToRead(page: ParentNode): string[] {
  const sentences: string[] = [];
  let pieces: string[] = [];
  const close = (): void => {
    const sentence = pieces.join('，');
    pieces = [];
    if (sentence !== '') sentences.push(/[。！？：；]$/.test(sentence) ? sentence : `${sentence}。`);
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '') pieces.push(text);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    const row = element.matches('li > button');
    if (!row && element.matches(passedOver)) return;
    const block = row || element.matches(blocks);
    if (block) close();
    element.childNodes.forEach(walk);
    if (block) close();
  };
  page.childNodes.forEach(walk);
  close();
  return sentences;
}
