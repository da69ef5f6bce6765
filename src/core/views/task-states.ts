/** Readable, shown in grey, and out of every count: 已撤销 and 结转下年. */
export const isUncounted = (state: string): boolean => state === 'cancelled' || state === 'carried';

/** No column of its own: a chip says it, and its light is out. */
export const isAside = (state: string): boolean => state === 'paused' || isUncounted(state);
