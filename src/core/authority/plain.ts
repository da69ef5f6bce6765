/** Whether a ref, an id or a scope has no blanks and no control characters: what no database takes offence at. */
export const isPlain = (text: string): boolean => /^[^\s\p{Cc}]+$/u.test(text);
