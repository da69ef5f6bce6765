/** One fenced block of a README. */
export interface Snippet {
  /** Of the opening fence: `html`, `bash`, `ts page`. */
  info: string;
  code: string;
  line: number;
}

export function snippetsOf(markdown: string): Snippet[] {
  const found: Snippet[] = [];
  let open: Snippet | null = null;
  for (const [place, line] of markdown.split('\n').entries()) {
    if (open === null) {
      if (line.startsWith('```')) open = { info: line.slice(3).trim(), code: '', line: place + 1 };
    } else if (line.startsWith('```')) {
      found.push(open);
      open = null;
    } else open.code += `${line}\n`;
  }
  if (open !== null) throw new Error(`the block that begins in line ${open.line} has no end`);
  return found;
}
