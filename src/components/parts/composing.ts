/** Enter that only picks a character from a pinyin list is no Enter. 229 is what older kernels say. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Keeps such an Enter from sending a form or pressing a button. */
export function holdWhileComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
