import type { Words } from '../en/index.ts';
import { time } from './time.ts';

export const fr: Words = { time };
