import type { Card } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { showFoundAction, showPersonAction } from './buttons.ts';
import { foundPeopleCard } from './cards/found-people-card.ts';
import { groupOf, listOf } from './spoken-of.ts';

export interface Found {
  title: string;
  notes: string[];
  people: { id: string; displayName: string; detail: string }[];
}

/** A card has six things to press at most, and one of them shows more. */
const perPage = 5;
const most = 100;

/** The people found, a page of them: rows to press, and a button for the others. */
export const showFound = async (scope: TurnScope, all: Found, from = 0): Promise<Card> => {
  const found = { ...all, people: all.people.slice(0, most) };
  const start = from < found.people.length ? from : 0;
  const shown = found.people.slice(start, start + perPage);
  const ids = shown.map(({ id }) => id);
  const [photos, rows, list] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([showPersonAction], { choices: ids }),
    found.people.length > perPage ? scope.keep([showFoundAction], { found }) : undefined,
  ]);
  scope.dialogue.note({
    ...listOf(showPersonAction.verb, rows, shown, true),
    ...groupOf(found.people, scope.user.userId),
  });
  return foundPeopleCard({
    title: found.title,
    notes: found.notes,
    people: shown.map((person) => ({ ...person, photo: photos.get(person.id) })),
    handle: rows,
    ...(list ? { page: { handle: list, next: start + perPage, of: found.people.length } } : {}),
    words: scope.words,
  });
};
