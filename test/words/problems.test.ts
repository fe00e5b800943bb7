import assert from 'node:assert/strict';
import { readerFor, sayProblem, wordsOf } from '../../src/words/index.ts';

const said = (locale: string, moment: string) =>
  sayProblem(wordsOf(readerFor(locale, 'Europe/Berlin')), { is: 'noSuchTime', said: moment });

describe('what stands in the way, in words', () => {
  it('names a date that no calendar has as people write it', () => {
    assert.match(said('en-US', '2027-02-30'), /as 30 February 2027\./);
    assert.match(said('de-DE', '2027-02-30'), /Zeitpunkt 30\. Februar 2027 gibt/);
    assert.match(said('fr-FR', '2027-02-30'), /L’horaire 30 février 2027 n’existe pas/);
  });

  it('names a time that no clock has with its day, and keeps what it cannot read', () => {
    assert.match(said('de-DE', '2026-11-29 25:00'), /29\. November 2026, 25:00/);
    assert.match(said('en-GB', '2026-13-29'), /2026-13-29/);
  });
});
