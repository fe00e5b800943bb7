import assert from 'node:assert/strict';
import { commands } from '../../../src/bot/features/commands.ts';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { intents } from '../../../src/bot/phrases/understanding.ts';
import { examplesOf } from '../../../src/bot/turn/command.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { englishWordsIn } from '../../support/english-words.ts';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/Berlin' };
const words = wordsOf({ language: 'de' });
const intentOf = (text: string, language: string) => understand(text, { ...moment, language }).intent;

describe('what a German reader is told to say', () => {
  for (const [intent, examples] of Object.entries(words.examples))
    it(`is understood as ${intent}, whatever the language of the client`, () => {
      assert.ok((intents as readonly string[]).includes(intent));
      for (const example of examples ?? [])
        for (const language of ['de-DE', 'en-GB']) assert.equal(intentOf(example, language), intent, example);
    });

  for (const command of commands)
    it(`has examples and a title of its own for ${command.intent}`, () => {
      assert.notDeepEqual(examplesOf(command, words), command.examples);
      const { title } = words.commands[command.intent];
      assert.equal(intentOf(title, 'de-DE'), command.intent, title);
      // More than that is not let into a manifest.
      assert.ok(title.length <= 32, title);
    });

  it('is German', () => {
    const said = [
      ...Object.values(words.examples).flatMap((examples) => examples ?? []),
      ...commands.flatMap(({ intent }) => [words.commands[intent].title, words.commands[intent].usage]),
    ];

    assert.deepEqual(englishWordsIn(said.join('\n')), []);
  });

  it('is in English for a French reader, as French is not understood yet', () => {
    const french = wordsOf({ language: 'fr' });

    for (const command of commands) assert.deepEqual(examplesOf(command, french), command.examples);
    assert.match(french.turns.notUnderstood, /anglais/);
  });
});
