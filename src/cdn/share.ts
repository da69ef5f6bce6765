/**
 * Adds the parts of one script file to the global that all of them share. A page may load a file twice, or two files of
 * different versions in either order: what came first stays, so that nobody's reference changes behind their back.
 */
export function share(parts: object): void {
  const page = window as { DangjianKit?: object };
  page.DangjianKit = { ...parts, ...page.DangjianKit };
}
