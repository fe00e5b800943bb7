import assert from 'node:assert/strict';
import { actions, commands } from '../../../src/bot/index.ts';
import type { CalendarNews } from '../../../src/services/calendar/news.ts';
import type { News } from '../../../src/services/news/types.ts';
import type { Problem } from '../../../src/shared/problems.ts';
import { sayProblem, wordsOf } from '../../../src/words/index.ts';
import { englishWordsIn } from '../../support/english-words.ts';
import { type Listed, notSaid, stories } from './said.ts';
import { clumsyIn, tongues } from './tongues.ts';

const listed: Listed[] = Object.values(stories);

/** What each kind of news says and nothing else does. A new kind does not compile without a text here. */
const textOfNews: Record<News<CalendarNews>['kind'], string> = {
  eventInvitation: 'news.invitation',
  eventMoved: 'news.moved',
  eventChanged: 'news.changed',
  eventCancelled: 'news.cancelled',
  eventRemoved: 'news.removed',
  eventAnswered: 'news.answered',
  roomDeclined: 'news.roomDeclined',
  digest: 'news.digest',
  notificationsStopped: 'notifications.stopped.permissionMissing',
};

/** Every text without values, by its name. */
const textsIn = (texts: unknown, name = ''): [name: string, text: string][] => {
  if (typeof texts === 'string') return [[name, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, text]) => textsIn(text, name ? `${name}.${key}` : key));
};

/** Values for whatever a problem may want to name. */
const values = {
  minutes: 2,
  said: 'Kepler',
  name: 'Kepler',
  year: 9999,
  days: 62,
  most: 20,
  rooms: ['Kepler', 'Orion'],
  buildings: ['Kepler', 'Orion'],
  wish: { seats: 8 },
  chairs: 4,
  names: ['Kepler', 'Orion'],
};

/** What is typed to the bot is English in every language for now. */
const isTyped = (name: string) => /^commands\.\w+\.(?:title|usage)$/.test(name);

describe('the stories in German and French', () => {
  it('say everything that people can ask for', () => {
    const asked = new Set(listed.flatMap(({ intents }) => intents));
    assert.deepEqual(
      commands.map(({ intent }) => intent).filter((intent) => !asked.has(intent)),
      [],
    );
  });

  it('press every kind of button', () => {
    const pressed = new Set(listed.flatMap(({ verbs }) => verbs));
    assert.deepEqual(
      actions.map(({ verb }) => verb).filter((verb) => !pressed.has(verb)),
      [],
    );
  });

  it('hear every kind of news, and every other text but for those with a reason', () => {
    const also = new Set(listed.flatMap((story) => story.also));
    const excused = new Set(Object.values(notSaid).flat());
    const elsewhere = listed.flatMap((story) => story.elsewhere);
    assert.deepEqual(
      elsewhere.filter((name) => !also.has(name) && !excused.has(name)),
      [],
    );
    const sections = listed.flatMap((story) => story.sections);
    for (const name of Object.values(textOfNews)) {
      const isOwn = sections.some((beginning) => name.startsWith(beginning)) && !elsewhere.includes(name);
      assert.ok(isOwn || also.has(name), name);
    }
  });

  for (const tongue of tongues)
    it(`have texts in the language ${tongue.language} without English and slips, also where no story says them`, () => {
      const words = wordsOf(tongue);
      const texts = textsIn(words).filter(([name]) => !isTyped(name));
      const problems = Object.keys(words.problems).map((is): [string, string] => [
        `problems.${is}`,
        sayProblem(words, { is, ...values } as unknown as Problem),
      ]);

      assert.deepEqual(
        [...texts, ...problems].flatMap(([name, text]) =>
          [...englishWordsIn(text, ['Calendars.Read (application)']), ...clumsyIn(text, tongue)].map(
            (wrong) => `${name}: ${wrong}`,
          ),
        ),
        [],
      );
    });
});
