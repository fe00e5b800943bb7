import type { Offer } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { settleClock } from '../meetings/whose-clock.ts';
import { withPeople } from '../people/which-person.ts';
import { changedDraft, type FoundPeople } from './changed-draft.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { changedWhen } from './changed-when.ts';
import { draftNow } from './draft-now.ts';
import { showInPlace } from './press-in-words.ts';
import { proposeChanged } from './propose-changed.ts';
import { readOffer } from './read-offer.ts';

/** Whoever loses the race for a card this often has somebody who never stops. */
const maxTries = 4;

/**
 * Changes the draft on the table as was said. The new card is made first, then takes the place of the old one in one step: whoever presses the
 * old one meanwhile books that one, or gets the new card; never both.
 */
export const correctDraft = (scope: TurnScope, said: Understanding, offer: Offer): Promise<Answer> => {
  const { addPeople, ...rest } = said;
  const understood: Understanding = addPeople ? { ...rest, people: addPeople, joins: true } : said;
  return withPeople(scope, understood, async (people) => {
    for (let tries = 0; tries < maxTries; tries++) {
      const answer = await tryOnce(scope, understood, offer, people);
      if (answer !== undefined) return answer;
    }
    return scope.words.dialogue.beingDone;
  });
};

/** Undefined when the card changed in the meantime. */
const tryOnce = async (
  scope: TurnScope,
  understood: Understanding,
  offer: Offer,
  people: FoundPeople,
): Promise<Answer | undefined> => {
  const { dialogue: say } = scope.words;
  const now = await scope.table.look(offer.handle);
  if (!now) return say.goneMeanwhile;
  const shown = readOffer(now);
  if (!shown) return say.chooseFirst;
  if (now.state === 'running') return say.beingDone;
  if (now.state === 'done') return changedMeanwhile(scope, understood, now, shown);
  const changed = await changedDraft(scope, shown.draft, understood, people);
  if (typeof changed === 'string') return changed;
  const settled = await settleClock(scope, understood, changed.people);
  if (settled.problem) return settled.problem;
  const { timeZone } = settled.understood;
  const draft = timeZone ? { ...changed, saidZone: timeZone } : changed;
  const card = await proposeChanged(scope, draft, await changedWhen(scope, settled.understood, shown, offer));
  const handle = scope.dialogue.noted().offer?.handle;
  if (!(await scope.table.retire(now.handle, card, handle))) return undefined;
  return showInPlace(scope, offer.activityId, card, await draftNow(scope, shown.draft, draft));
};
