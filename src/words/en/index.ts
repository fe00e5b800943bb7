import { time } from './time.ts';

/** Every text a person reads, one file a feature. The other languages have to have the same, or they do not compile. */
export const en = { time };
export type Words = typeof en;
