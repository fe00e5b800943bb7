import type { DeputyKind, Person } from '../../../services/people/types.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from '../people/buttons.ts';
import { likelyDeputiesCard } from '../people/cards/people-choice-card.ts';
import { listOf } from '../people/spoken-of.ts';

/** What `her deputy` is to her; undefined for a name. */
export const deputyKindOf = (said: string): DeputyKind | undefined => {
  if (/\bassist|assisten/i.test(said)) return 'assistant';
  return /\b(?:deput|second|number two|stand-?in)|vertret/i.test(said) ? 'deputy' : undefined;
};

const most = 5;

/** Says that it is not known who stands in, and asks: those it may be are a press away. */
export const askDeputy = async (
  scope: TurnScope,
  understood: Understanding,
  { of, said, kind, why, likely }: { of: Person; said: string; kind: DeputyKind; why: string[]; likely: Person[] },
): Promise<Answer> => {
  const choices = likely.slice(0, most);
  const ids = choices.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    choices.length > 0 ? scope.keep([pickPersonAction], { understood, said, choices: ids }) : '',
  ]);
  if (handle) scope.dialogue.note(listOf(pickPersonAction.verb, handle, choices));
  const { choosing: say } = scope.words;
  const name = of.displayName;
  return likelyDeputiesCard({
    question: kind === 'deputy' ? say.whoIsDeputy({ name }) : say.whoIsAssistant({ name }),
    lines: [...why, choices.length > 0 ? say.noDeputiesKept : say.noDeputiesKeptSayName],
    handle,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    words: scope.words,
  });
};
