import type { Words } from '../en/index.ts';
import { time } from './time.ts';

export const de: Words = { time };
