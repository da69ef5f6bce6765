/** Days after a claim by which the claimant got in touch, is reminded again, and may be relieved by the office. Settings. */
export const claimTerms = { contact: 7, again: 12, recall: 15 } as const;
/** On a wall, what fewer people than this share would tell who it is. */
export const fewest = 5;
/** A firm's name is never asked for: a wish is no advertisement. */
export const claimantSorts = { self: '个人', branch: '支部', unit: '单位或企业' } as const;
/** Whose word it was that a wish came true. */
export const confirmWays = {
  ...{ self: '本人', spoken: '本人口头告诉联络员', family: '家属代为确认' },
  liaison: '联络员上门看过',
} as const;
/** Helpers that may still come; what is no whole number from 1 up counts as one. */
export const placesLeft = (claims: number, helpers: unknown): number =>
  Math.max(0, (Number.isInteger(helpers) && Number(helpers) >= 1 ? Number(helpers) : 1) - claims);
