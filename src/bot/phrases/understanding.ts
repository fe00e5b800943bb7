export * from './grammar/understanding.ts';
export type { Moment } from './time/atom.ts';
