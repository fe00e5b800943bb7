import assert from 'node:assert/strict';
import { commands } from '../../../src/bot/index.ts';
import { understand } from '../../../src/bot/phrases/understand.ts';
import type { Words } from '../../../src/words/index.ts';
import { type Activity, buttonTitled, type Person, type Turn } from '../../support/chat.ts';
import { englishWordsIn } from '../../support/english-words.ts';
import { megan } from '../../support/people.ts';
import { type WatchedWords, watchWords } from '../../support/said-words.ts';
import type { Story } from '../../support/start-app.ts';
import { type Listed, stories } from './said.ts';

/** The languages beside English, what their dates look like, and what is wrong in them without being English. */
export const tongues = [
  {
    language: 'de',
    locale: 'de-DE',
    date: /\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\., \d{1,2}\. (?:Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez)\b/,
    clumsy: [
      // Sie, never du.
      /(?<!\p{L})(?:du|dir|dich|deine?[rnms]?)(?!\p{L})/iu,
      // „…“ and ’.
      /"|\p{L}'\p{L}/u,
    ],
  },
  {
    language: 'fr',
    locale: 'fr-FR',
    date: /\b(?:lun|mar|mer|jeu|ven|sam|dim)\. \d{1,2} (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)/,
    clumsy: [
      /(?<!\p{L})(?:tu|toi|tes)(?!\p{L})/iu,
      // « … », ’, and a narrow space that does not break before tall signs.
      /"|\p{L}'\p{L}/u,
      /[ \u00a0][;:?!»](?!\S)|«(?!\u202f)|[\p{L}\d][;?!»](?!\S)|\p{L}:(?!\S)/u,
      // Elision.
      /(?<![\p{L}-])(?:le|la|de|que|je|ne|se) [aeiouéèê]\B/u,
    ],
  },
] as const;
export type Tongue = (typeof tongues)[number];

/** Never ours, in no language; and what an English calendar shows. */
const broken = [
  /undefined|\bNaN\b|\[object|\bnull\b/,
  /\d (?:AM|PM)\b/i,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/,
  /\b(?:January|February|March|May|June|July|October|December|Mar|Oct|Dec) \d|\d (?:Mar|May|Oct|Dec)\b/,
];

const shownKeys = new Set(
  'text title value label placeholder altText errorMessage tooltip summary fallbackText speak'.split(' '),
);

/** What a choice sends when it is taken is read by nobody. */
const isOfChoices = (node: object, key: string): boolean =>
  key === 'choices' || ('type' in node && node.type === 'Input.ChoiceSet');

/** Every text of a message that a person may read or hear, a line each. */
export const shownBy = (what: unknown): string => {
  const lines: string[] = [];
  const walk = (node: unknown, key = ''): void => {
    if (typeof node === 'string') {
      if (shownKeys.has(key) && !node.startsWith('data:')) lines.push(node);
    } else if (Array.isArray(node)) for (const item of node) walk(item, key);
    else if (node && typeof node === 'object')
      for (const [name, value] of Object.entries(node))
        if (name !== 'data' && name !== 'fallback' && !(name === 'value' && isOfChoices(node, key))) walk(value, name);
  };
  walk(what);
  return lines.join('\n');
};

/** What is quoted is said to the bot, or comes from the tenant. */
const quoted = /(„|«\u202f)[^“»]*(“|\u202f»)/g;

/** What is wrong in a text beside English words, each with its line. */
export const clumsyIn = (text: string, { clumsy }: Pick<Tongue, 'clumsy'>): string[] =>
  text
    .replace(quoted, '$1X$2')
    .split('\n')
    .flatMap((line) =>
      [...broken, ...clumsy].flatMap((pattern) => {
        const found = pattern.exec(line);
        return found ? [`“${found[0]}” in “${line.trim()}”`] : [];
      }),
    );

/** A conversation in one language, in which every answer is looked through. */
export interface Conversation {
  words: Words;
  watched: WatchedWords;
  me: Person;
  intents: Set<string>;
  verbs: Set<string>;
  /** What was found wrong in what was said: English words, broken texts, bad typesetting. */
  wrong: string[];
  /** Says it and returns all that was answered. */
  hears(text: string, where?: Parameters<Person['says']>[1], who?: Person): Promise<string>;
  turn(text: string, where?: Parameters<Person['says']>[1], who?: Person): Promise<Turn>;
  presses(title: string, inputs?: Record<string, string>, where?: string, who?: Person): Promise<string>;
  /** The texts of messages, after they were looked through. */
  read(what: unknown): string;
  /** What the bot said in the conversation and contains this, newest last. */
  told(containing: string): Promise<Activity[]>;
}

export const converse = (story: Story, tongue: Tongue, subjects: readonly string[], user = megan): Conversation => {
  const { language, locale } = tongue;
  const watched = watchWords(language);
  const me = story.chat.as(user, locale);
  const intents = new Set<string>();
  const verbs = new Set<string>();
  const wrong: string[] = [];
  const tenant = story.sandbox.tenant;
  const foreign = [
    ...subjects,
    ...tenant.people
      .all()
      .flatMap(({ displayName, jobTitle, department, officeLocation }) => [
        displayName,
        jobTitle,
        department,
        officeLocation,
      ])
      .filter((value) => typeof value === 'string'),
  ];

  const read = (what: unknown): string => {
    const text = typeof what === 'string' ? what : shownBy(what);
    assert.notEqual(text.trim(), '', `nothing was said: ${JSON.stringify(what)?.slice(0, 300)}`);
    wrong.push(...englishWordsIn(text, foreign));
    const ours = foreign
      .toSorted((one, other) => other.length - one.length)
      .reduce((rest, each) => rest.replaceAll(each, 'X'), withoutExamples(text));
    wrong.push(...clumsyIn(ours, tongue));
    return text;
  };
  const turn = async (text: string, where?: Parameters<Person['says']>[1], who = me): Promise<Turn> => {
    intents.add(understand(text, moment).intent);
    const said = await who.says(text, where);
    const { conversation } = said;
    // A slow machine: the answer is still on its way.
    const activities = said.activities.length > 0 ? said.activities : [await who.hears(isOurs, text, conversation)];
    read(activities);
    return { ...said, activities };
  };
  return {
    words: watched.words,
    watched,
    me,
    intents,
    verbs,
    wrong,
    read,
    turn,
    hears: async (text, where, who) => shownBy((await turn(text, where, who)).activities),
    presses: async (title, inputs = {}, where, who = me) => {
      verbs.add(String(buttonTitled(await who.sees(where), title)?.action.verb));
      const pressed = await who.presses(title, inputs, where);
      return read(pressed.invokeResponse?.body);
    },
    told: async (containing) => {
      await story.settled();
      return (await me.sees()).filter((seen) => shownBy(seen).includes(containing));
    },
  };
};

const examples = commands.flatMap((command) => command.examples).toSorted((one, other) => other.length - one.length);
const withoutExamples = (text: string): string =>
  [...examples].reduce((rest, example) => rest.replaceAll(example, 'X'), text).replace(/https?:\/\/\S+/g, '');

/** Fails unless the story heard what `said.ts` lists for it, all texts of its sections among it, and nothing wrong. */
export const expectSaid = ({ watched, intents, verbs, wrong }: Conversation, story: keyof typeof stories): void => {
  const listed: Listed = stories[story];
  assert.deepEqual([...new Set(wrong)], []);
  assert.deepEqual(
    watched.unsaid(...listed.sections).filter((name) => !listed.elsewhere.includes(name)),
    [],
  );
  assert.deepEqual(
    listed.also.filter((name) => !watched.said.has(name)),
    [],
  );
  assert.deepEqual(
    listed.intents.filter((intent) => !intents.has(intent)),
    [],
  );
  assert.deepEqual(
    listed.verbs.filter((verb) => !verbs.has(verb)),
    [],
  );
};

/** Only the intent is asked for, and that is the same at any time. */
const isOurs = ({ from, type }: Activity) => type === 'message' && from?.id.startsWith('28:') === true;
const moment = { now: '2026-11-23T09:00', timeZone: 'UTC' };
