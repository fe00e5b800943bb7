import assert from 'node:assert/strict';
import { readerFor, wordsOf } from '../../src/words/index.ts';

const reason = (locale: string, of: number) =>
  wordsOf(readerFor(locale, 'Europe/Berlin')).arranging.reason({
    free: of,
    of,
    unknown: 0,
    isTentative: false,
    isOutsideHours: true,
  });

describe('why a time is offered, in words', () => {
  it('says whose working hours are left: mine, when nobody else comes', () => {
    assert.equal(reason('en-US', 0), 'You are free, outside your working hours');
    assert.match(reason('de-DE', 0), /außerhalb Ihrer Arbeitszeit$/);
    assert.match(reason('fr-FR', 0), /en dehors de vos heures de travail$/);
  });

  it('says that they are somebody’s, when others come', () => {
    assert.match(reason('en-US', 2), /outside somebody’s working hours$/);
    assert.match(reason('de-DE', 2), /für manche außerhalb der Arbeitszeit$/);
    assert.match(reason('fr-FR', 2), /des heures de travail de certains$/);
  });
});
