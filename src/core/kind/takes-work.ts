/** What a command reads that brings work to a unit: the unit, and the one that it was merged into. */
export const toUnit = { home: 'unit/$unit', heir: 'unit/$home.successor' } as const;
/** New work goes to a unit that stays: one that is about to be dissolved has to become empty. */
export const takesWork = ['takesWork', 'home', 'heir', 'closing', 'merged', 'closed'] as const;
/** Work that is there already may still be gone on with while the unit is being emptied. */
export const goesOn = ['takesWork', 'home', 'heir', 'merged', 'closed'] as const;
