/** An address that a person may follow: `http` or `https` and a host, nothing around it. Anything else (`javascript:`, a 文号) is words. */
export const webAddress = (text: string): string | null =>
  /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text.trim()) ? text.trim() : null;
