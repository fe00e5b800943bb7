import assert from 'node:assert/strict';
import { sayFailure } from '../../src/tab/say-failure.ts';
import { loadTabWords } from '../../src/words/tab-words.ts';

describe('what the tab says when a call failed', () => {
  const said = async (code: string, problem?: { is: string; [value: string]: unknown }) =>
    Promise.all(
      (['en', 'de', 'fr'] as const).map(async (language) =>
        sayFailure(await loadTabWords(language), { code, problem }),
      ),
    );

  it('is the sentence for the problem, in the language of the page', async () => {
    assert.deepEqual(await said('invalid_request', { is: 'rangeTooLong', days: 62 }), [
      'I can look at 62 days at a time at most.',
      'Ich kann höchstens 62 Tage auf einmal ansehen.',
      'Je peux consulter 62 jours à la fois au maximum.',
    ]);
  });

  it('is what the code means where the tab can do something about it', async () => {
    assert.deepEqual(await said('offline'), [
      'Attaché cannot be reached. Check your connection and try again.',
      'Attaché ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
      'Attaché est injoignable. Vérifiez votre connexion et réessayez.',
    ]);
  });

  it('is a plain sentence for what a newer server names, or gives other values', async () => {
    const unexpected = await said('internal');

    assert.deepEqual(await said('teapot', { is: 'teapot' }), unexpected);
    assert.deepEqual(await said('teapot', { is: 'constructor' }), unexpected);
    assert.deepEqual(await said('person', { is: 'ambiguousPerson', said: 'Adele' }), unexpected);
  });
});
