export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant some milliseconds after another; before it for negative ones. */
export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
