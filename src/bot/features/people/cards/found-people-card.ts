import type { Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, personRow, text } from '../../../cards/parts.ts';
import { showFoundAction, showPersonAction } from '../buttons.ts';

/** People that were looked for: what was searched, a row each, and the next of a long list. */
export const foundPeopleCard = ({
  title,
  notes,
  people,
  handle,
  page,
  words,
}: {
  title: string;
  notes: string[];
  people: { displayName: string; detail: string; photo?: string | undefined }[];
  handle: string;
  /** Of a list longer than this page: where it goes on; beyond its end, at the beginning. */
  page?: { handle: string; next: number; of: number };
  words: Words;
}): Card =>
  card(
    words.people.listed({ title, names: people.map(({ displayName }) => displayName).join(', ') }),
    [
      heading(title),
      ...notes.map((note) => text(note, { subtle: true, small: true, spacing: 'Small' })),
      ...people.map(({ displayName: name, detail, photo }, index) =>
        personRow(
          { name, detail: detail || undefined, photo },
          words,
          showPersonAction.button({ title: words.people.show({ name }), handle, data: { choice: String(index) } }),
        ),
      ),
    ],
    page ? [pageButton(page, words)] : [],
  );

const pageButton = ({ handle, next, of }: { handle: string; next: number; of: number }, { findingPeople }: Words) =>
  next < of
    ? showFoundAction.button({
        title: findingPeople.showMore({ count: of - next }),
        handle,
        data: { from: String(next) },
      })
    : showFoundAction.button({ title: findingPeople.fromStart, handle, data: { from: '0' } });
