import type { Card } from '../../cards/card.ts';
import type { When } from '../../time/when.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from '../meetings/draft.ts';
import { askTime, propose } from '../meetings/propose.ts';

/** The card of a draft that was changed; without any time known it asks for one. */
export const proposeChanged = async (
  scope: TurnScope,
  draft: Draft,
  when: When | { kind: 'unknown'; near: Date },
): Promise<Card> => (when.kind === 'unknown' ? askTime(scope, draft, when.near) : propose(scope, draft, when));
