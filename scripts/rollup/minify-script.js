import { minify } from 'terser';

const license = /\/\*\*?\s*@license[\s\S]*?\*\//g;

/** A script file as small as it gets: letters outside ASCII escaped (portals served as GBK), each licence once, at the end. */
export async function minifyScript(code, banner) {
  const { code: small } = await minify(code, {
    ecma: 2019,
    compress: { ecma: 2019, passes: 3, unsafe_arrows: true },
    format: { ascii_only: true, comments: false, ecma: 2019 },
  });
  const licenses = [...new Set(code.match(license))];
  return [banner, small, ...licenses, ''].join('\n');
}
