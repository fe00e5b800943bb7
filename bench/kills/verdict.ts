import { compared } from './effects.ts';
import type { Kind } from './kinds.ts';

/** What happened in the tenant, and what stands there. */
export interface Outcome {
  done: Record<string, number>;
  standing: string[];
}

/** What the person was told in the end, and whether it is so. Everything but the first two is a fault. */
export type Verdict =
  | 'once, and told so'
  | 'once at most, and told to look'
  | 'twice'
  | 'told, and lost'
  | 'told something else';

export interface Judged {
  verdict: Verdict;
  why?: string;
}

const doneBefore = /done before I was interrupted/;
const toLook = /cannot tell whether/;
const again = /press again|press once more|still working|say it again/i;

/** Whether the person has been told that it is done, or has to press once more to learn it. */
export const isDone = ({ done }: Kind, text: string): boolean => done.test(text) || doneBefore.test(text);
export const isEnd = (kind: Kind, text: string): boolean =>
  isDone(kind, text) || toLook.test(text) || !(again.test(text) || text.trim() === '');

/** Compares with what the same press does when nobody is killed. `told` is all that the person read, in order. */
export const judge = (kind: Kind, told: readonly string[], found: Outcome, clean: Outcome): Judged => {
  const { more, less } = compared(found.done, clean.done);
  const why = JSON.stringify({ more, less, told: told.map((text) => text.slice(0, 160)) });
  if (more.length > 0) return { verdict: 'twice', why };
  const wasTold = told.some((text) => isDone(kind, text));
  const isSame = JSON.stringify(found.standing) === JSON.stringify(clean.standing);
  if (wasTold && (less.length > 0 || !isSame)) return { verdict: 'told, and lost', why };
  if (wasTold) return { verdict: 'once, and told so' };
  return toLook.test(told.at(-1) ?? '')
    ? { verdict: 'once at most, and told to look', why }
    : { verdict: 'told something else', why };
};
