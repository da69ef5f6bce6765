type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`, `rgb(…)` and `rgba(…)`; `null` = nothing to be seen. */
export function colourOf(css: string): Rgb | null {
  const hex = /^#(..)(..)(..)$/.exec(css.trim());
  if (hex) return [hex[1], hex[2], hex[3]].map((pair) => Number.parseInt(pair as string, 16)) as unknown as Rgb;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? ['0', '0', '0', '0']).map(Number);
  return alpha === 0 ? null : [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function ratio(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What lies behind an element. */
export function groundOf(element: Element): Rgb {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour) return colour;
  }
  return [255, 255, 255];
}
