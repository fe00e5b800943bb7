import { sayProblemIfKnown } from '../words/say-problem.ts';
import type { TabWords } from '../words/tab-words.ts';
import type { ApiFailure } from './api-client.ts';

type Failures = TabWords['tab']['failures'];

const byCode: Record<string, keyof Failures> = {
  consent_required: 'consent',
  interaction_required: 'consent',
  sso_failed: 'signInFailed',
  token_missing: 'signInFailed',
  token_expired: 'signInFailed',
  token_invalid: 'signInFailed',
  offline: 'offline',
  overloaded: 'overloaded',
  page: 'page',
};

/** Why a call failed, in the reader's language: the problem when the server named one, or what its code stands for. */
export const sayFailure = (words: TabWords, { code, problem }: Pick<ApiFailure, 'code' | 'problem'>): string => {
  const { failures } = words.tab;
  const ofCode = byCode[code];
  if (ofCode) return failures[ofCode];
  return (problem && sayProblemIfKnown(words, problem)) ?? failures.unexpected;
};
