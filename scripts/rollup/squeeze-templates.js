const template = /\b(css|html)`((?:[^`\\]|\\.)*)`/g;

/** Blanks of templates that mean nothing: all that indents styles, and rows of blanks in markup shrink to one. */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (!id.includes('/src/components/')) return null;
      return {
        code: code.replace(template, (_, tag, text) => `${tag}\`${tag === 'css' ? css(text) : row(text)}\``),
        map: null,
      };
    },
  };
}

const row = (text) => text.replace(/\s+/g, ' ');
/** A blank before a colon stays: `a :hover` is not `a:hover`. */
const css = (text) =>
  row(text.replace(/\/\*[\s\S]*?\*\//g, ''))
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
