/** What a picture may be: formats, bytes, pixels of its longer side. Apart from what reads one, which comes late. */
export const pictureLimits = {
  types: ['image/jpeg', 'image/png', 'image/webp'],
  bytes: 400 * 1024,
  side: 1600,
} as const;
