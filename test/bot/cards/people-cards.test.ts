import assert from 'node:assert/strict';
import { otherTimesAction } from '../../../src/bot/features/meetings/buttons.ts';
import { peopleChoiceCard } from '../../../src/bot/features/people/cards/people-choice-card.ts';
import { peopleListCard, personCard } from '../../../src/bot/features/people/cards/person-card.ts';
import type { PersonProfile } from '../../../src/services/people/types.ts';
import { type Language, wordsOf as textsIn } from '../../../src/words/index.ts';
import { actionsOf, lintCard, nodesOf, wordsOf } from '../../support/lint-card.ts';

const words = textsIn({ language: 'en' });

const hostile = '**x** [click](javascript:alert(1)) <at>all</at> {{DATE(x)}} \u202e';
const photo = 'data:image/png;base64,iVBORw0KGgo=';

const aPerson = (person: Partial<PersonProfile> = {}): PersonProfile => ({
  id: 'a',
  displayName: 'Adele Vance',
  userPrincipalName: 'adele@contoso.com',
  mail: 'adele@contoso.com',
  jobTitle: 'Retail Manager',
  department: 'Retail',
  phones: ['+1 425 555 0109'],
  photo,
  presence: { availability: 'DoNotDisturb', activity: 'Presenting' },
  managers: [
    { id: 'm', displayName: 'Miriam Graham', userPrincipalName: 'miriam@contoso.com', phones: [], jobTitle: 'VP' },
    { id: 'p', displayName: 'Patti Fernandez', userPrincipalName: 'patti@contoso.com', phones: [] },
  ],
  reports: [{ id: 'r', displayName: hostile, userPrincipalName: 'r@contoso.com', phones: [] }],
  ...person,
});

describe('people cards', () => {
  it('shows photo, title, phone, presence, everybody above and below', () => {
    const card = personCard({
      person: aPerson(),
      handle: 'h',
      words,
      isMe: false,
      meetButton: otherTimesAction.button({ title: 'Find a time to meet', handle: 'h' }),
    });

    lintCard(card);
    const seen = wordsOf(card);
    for (const each of [/Adele Vance/, /Retail Manager · Retail/, /555 0109/, /Do not disturb \(presenting\)/])
      assert.match(seen, each);
    assert.match(
      seen,
      /Reports to\*\* Miriam Graham \(VP\)\nPatti Fernandez\n(?:Show [^\n]*\n)*└ Miriam Graham \(VP\)\n└─ Adele Vance/,
    );
    assert.match(seen, /Reports \(1\)/);
    const headings = nodesOf(card.content).filter(({ style, type }) => type === 'TextBlock' && style === 'heading');
    assert.deepEqual(
      headings.map(({ text }) => text),
      ['Adele Vance'],
    );
    assert.match(JSON.stringify(card.content), /Photo of Adele Vance/);
    assert.deepEqual(
      actionsOf(card.content).map(({ title }) => title),
      ['Show Patti Fernandez', 'Find a time to meet', 'Chat', 'Show manager'],
    );
  });

  it('does without photo, presence, manager and phone, and takes hostile names', () => {
    const { photo: _photo, presence: _presence, ...bare } = aPerson({ displayName: hostile, managers: [], phones: [] });

    lintCard(personCard({ person: bare, handle: 'h', isMe: true, words }));
  });

  it('asks which of two with the same name, told apart by photo and department', () => {
    const card = peopleChoiceCard({
      said: hostile,
      handle: 'h',
      words,
      more: 3,
      choices: [
        { displayName: 'Adele Vance', department: 'Retail', photo },
        { displayName: 'Adele Vance', department: 'Legal' },
        { displayName: hostile },
      ],
    });

    lintCard(card);
    assert.deepEqual(
      actionsOf(card.content)
        .slice(0, 2)
        .map(({ title, data }) => [title, data]),
      [
        ['Adele Vance (Retail)', { choice: '0', handle: 'h' }],
        ['Adele Vance (Legal)', { choice: '1', handle: 'h' }],
      ],
    );
  });

  it('lists people with rows to press', () => {
    const people = Array(12).fill({ displayName: hostile, jobTitle: hostile, photo });

    lintCard(peopleListCard({ title: hostile, people, nobody: 'Nobody.', more: 4, handle: 'h', words }));
    lintCard(peopleListCard({ title: hostile, people: [], nobody: hostile, more: 0, handle: 'h', words }));
  });

  it('says how somebody can be reached in every language, and what Graph says beyond that as Graph says it', () => {
    const said = (language: Language, availability: string, activity: string) => {
      const person = aPerson({ presence: { availability, activity } });
      return wordsOf(personCard({ person, handle: 'h', isMe: false, words: textsIn({ language }) }));
    };

    assert.match(said('en', 'Busy', 'InACall'), /Busy \(in a call\)/);
    assert.match(said('de', 'Busy', 'InAMeeting'), /Beschäftigt \(in einer Besprechung\)/);
    assert.match(said('fr', 'DoNotDisturb', 'Presenting'), /Ne pas déranger \(en présentation\)/);
    assert.match(said('de', 'Away', 'Away'), /Abwesend/);
    assert.match(said('de', 'PresenceUnknown', 'PresenceUnknown'), /Unbekannt/);
    assert.match(said('en', 'CookingLunch', 'constructor'), /Cooking lunch \(constructor\)/);
  });

  it('lists those around somebody in German and French', () => {
    const reports = Array.from({ length: 12 }, (_, at) => ({
      id: `r${at}`,
      displayName: `Report ${at}`,
      userPrincipalName: `r${at}@contoso.com`,
      phones: [],
    }));
    const card = (language: Language) =>
      wordsOf(personCard({ person: aPerson({ reports }), handle: 'h', isMe: false, words: textsIn({ language }) }));

    assert.match(card('de'), /\*\*Führungskraft\*\* Miriam Graham/);
    assert.match(card('de'), /\*\*Direkte Mitarbeitende \(12\)\*\* .*Report 9 und 2 weitere/);
    assert.match(card('fr'), /\*\*Collaborateurs directs \(12\)\*\* .*Report 9 et 2 de plus/);
    assert.equal(
      textsIn({ language: 'fr' }).people.reportsOf({ name: 'Adele Vance' }),
      'Collaborateurs directs d’Adele Vance',
    );
  });
});
