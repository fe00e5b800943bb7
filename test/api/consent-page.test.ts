import assert from 'node:assert/strict';
import { acceptedLocale } from '../../src/api/auth/accepted-locale.ts';
import { resultPage } from '../../src/api/auth/result-page.ts';

describe('the page that ends a sign-in', () => {
  it('is in the language the browser likes best of those we speak', () => {
    const wishes: [header: string | undefined, locale: string | undefined][] = [
      ['de-AT,de;q=0.9,en;q=0.8', 'de-at'],
      ['ja, fr;q=0.5, de;q=0.7', 'de'],
      ['en-US,en;q=0.9,de;q=0.8', 'en-us'],
      ['de;q=0, fr;q=0.1', 'fr'],
      ['ja, *', undefined],
      ['*', undefined],
      ['de;q=nonsense', undefined],
      ['', undefined],
      [undefined, undefined],
    ];

    for (const [header, locale] of wishes) assert.equal(acceptedLocale(header), locale, header);
  });

  it('says its language, and keeps what it is given to text', () => {
    const problem = { is: 'personNotFound', said: '<script>' } as const;
    const page = resultPage({ failure: 'unavailable', problem }, { language: 'fr' }, 'nonce');

    assert.match(page, /<html lang="fr" data-failure="unavailable">/);
    assert.match(page, /Je n’ai pas trouvé &#60;script&#62;/);
    assert.doesNotMatch(page, /<script>/);
  });
});
