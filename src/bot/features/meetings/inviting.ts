import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';

/** The draft with these people. A subject that was made of the names follows them. */
export const inviting = (
  draft: Draft,
  people: Draft['people'],
  { words: { arranging }, userName: me }: Pick<TurnScope, 'words' | 'userName'>,
): Draft => {
  const usual = (invited: Draft['people']) => arranging.defaultSubject({ me, others: invited.map(({ name }) => name) });
  return {
    ...draft,
    people,
    subject: draft.subject === usual(draft.people) ? usual(people) : draft.subject,
    online: draft.people.length === 0 && people.length > 0 ? true : draft.online,
  };
};
