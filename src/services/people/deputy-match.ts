import { foldedWords } from '../../shared/folded-words.ts';
import type { Person } from './types.ts';

/** By what somebody can be known to stand in for another. */
export type DeputyBecause = 'autoReply' | 'title';

const titles = {
  deputy: /\b(?:deputy|vice[\s-](?:head|chair|dean|director|lead)|stellvertret\p{L}*|adjointe?)\b/iu,
  assistant: /\b(?:assistant to|executive assistant|personal assistant|assistenz|assistentin|assistent|secretary)\b/iu,
} as const;
export type DeputyKind = keyof typeof titles;

/**
 * Who stands in for somebody, as far as Microsoft 365 tells: it has no such relation. The one whom their automatic reply names, else the one
 * of their reports whose title says it; undefined where that is nobody or several, so that nobody is guessed. Pure.
 */
export const deputyAmong = (
  candidates: readonly Person[],
  kind: DeputyKind,
  autoReply: string | undefined,
): { person: Person; because: DeputyBecause } | undefined => {
  const named = autoReply ? candidates.filter(({ displayName }) => names(autoReply, displayName)) : [];
  if (named[0] && named.length === 1) return { person: named[0], because: 'autoReply' };
  if (named.length > 1) return undefined;
  const titled = candidates.filter(({ jobTitle }) => jobTitle && titles[kind].test(jobTitle));
  return titled[0] && titled.length === 1 ? { person: titled[0], because: 'title' } : undefined;
};

/** The whole name: a first name alone is that of many. */
const names = (text: string, displayName: string): boolean => {
  const said = ` ${foldedWords(text).join(' ')} `;
  const name = foldedWords(displayName).join(' ');
  return name.includes(' ') && said.includes(` ${name} `);
};
