/**
 * Puts a text on the clipboard. Plain http has no clipboard of its own, so the old way is tried from inside `root`;
 * resolves with whether the browser took it.
 */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFrom(root, text);
  }
}

function copyFrom(root: ShadowRoot, text: string): boolean {
  const before = root.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'spoken';
  field.value = text;
  // Inside an open dialog nothing outside it can be selected.
  (root.querySelector('dialog[open]') ?? root).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus();
  }
}
