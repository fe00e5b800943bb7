import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';
import { readChange } from './correct-change.ts';
import { readPick } from './correct-pick.ts';

const thing = '(?:es|das|den|die|ihn|den\\s+termin|das\\s+meeting|die\\s+besprechung|den\\s+entwurf)';
const softly = '(?:bitte|so|mal|doch|dann|gern(?:e)?|einfach|jetzt|gleich|ruhig|danke)';
const yes =
  '(?:ja+|jep|jo|jap|klar|gerne?|sicher|natürlich|genau|richtig|korrekt|stimmt|unbedingt|auf\\s+jeden\\s+fall|selbstverständlich|jawohl|yes)';

type Settles = NonNullable<Understanding['settles']>;

const answers: readonly (readonly [settles: Settles, pattern: RegExp])[] = [
  [
    'yes',
    pattern(
      `^(?:${yes}|das\\s+stimmt|j|einverstanden|meinetwegen)(?:[\\s,]+(?:${yes}|${softly}|machen\\s+sie|mach))*$`,
    ),
  ],
  [
    'do',
    pattern(
      `^(?:(?:${yes}|ok(?:ay)?|gut|super|perfekt|prima|schön)[\\s,]+)*(?:${softly}\\s+)*(?:(?:mach|tu|buch|buche|bestätige|nimm|sende|schick|machen\\s+sie|buchen\\s+sie|nehmen\\s+sie|bestätigen\\s+sie)(?:\\s+(?:${thing}|${softly}|so|fest|das\\s+so))*|so\\s+machen(?:\\s+wir\\s+es)?|machen\\s+wir(?:\\s+(?:${thing}|so))*|nehmen\\s+wir|(?:das|es|so|der|die)?\\s*(?:passt|klappt|geht(?:\\s+klar)?)(?:\\s+(?:${softly}|mir|für\\s+mich|gut|super|perfekt|so))*|(?:das|es|so)\\s+(?:ist|klingt|sieht|wäre)\\s+(?:gut|super|perfekt|prima|ok(?:ay)?|in\\s+ordnung)(?:\\s+(?:aus|so|für\\s+mich))*|klingt\\s+(?:gut|super|prima)|los(?:\\s+geht(?:'?s|\\s+es)?)?|buchen|bestätigen|bestätigt|abschicken|absenden|festmachen|bitte\\s+buchen|so\\s+(?:lassen|buchen|übernehmen|bestätigen)|übernehmen|den\\s+nehme?\\s+ich|das\\s+nehme?\\s+ich)(?:[\\s,]+${softly})*$`,
    ),
  ],
  [
    'no',
    pattern(
      `^(?:nein+|nö+|nee+|ne|n|eher\\s+nicht|lieber\\s+nicht|besser\\s+nicht|auf\\s+keinen\\s+fall|bloß\\s+nicht|bitte\\s+nicht|jetzt\\s+nicht|noch\\s+nicht|nicht\\s+jetzt|keinesfalls|no)(?:[\\s,]+(?:${softly}|nicht|nein|lieber\\s+nicht|danke))*$`,
    ),
  ],
  [
    'drop',
    pattern(
      `^(?:(?:nein|ok(?:ay)?|ach|sorry|doch|nee)[\\s,]+)*(?:vergiss(?:\\s+(?:${thing}|${softly}))*|vergessen\\s+(?:sie|wir)\\s+(?:${thing}|${softly})|egal(?:\\s+jetzt)?|schon\\s+gut|hat\\s+sich\\s+erledigt|erledigt|nicht\\s+(?:mehr\\s+)?(?:nötig|buchen|senden|machen)|doch\\s+nicht|lass\\s+(?:${thing}|gut\\s+sein|mal|stecken)(?:\\s+(?:mal|gut\\s+sein|lieber|sein))*|lassen\\s+(?:sie|wir)\\s+(?:${thing}|${softly})(?:\\s+(?:lieber|sein))*|(?:storno|abbrechen|abbruch|verwerfen|verwirf\\s+${thing}|brich\\s+(?:${thing}\\s+)?ab)|ich\\s+habe(?:\\s+es)?\\s+mir\\s+(?:es\\s+)?anders\\s+überlegt|brauche?\\s+ich\\s+(?:doch\\s+)?nicht(?:\\s+mehr)?)(?:[\\s,]+(?:${softly}|nicht))*$`,
    ),
  ],
  [
    'next',
    pattern(
      '^(?:(?:ok(?:ay)?|und|jetzt|dann|gut|so)[\\s,]+)*(?:weiter|mach(?:en\\s+sie)?\\s+weiter|(?:den|der|das)\\s+(?:nächste[nrs]?|andere[nrs]?)(?:\\s+(?:termin|bitte))?|nächste[rs]?)(?:[\\s,]+(?:bitte|dann|jetzt))*$',
    ),
  ],
];

/** Settles or changes what is on the table, in words that mean nothing else. */
export const readCorrect: Family = (utterance) => {
  const request = utterance.request.replace(/[\s!.?,]+$/, '');
  const settles = answers.find(([, shape]) => shape.test(request))?.[0];
  if (settles) return { intent: 'correct', settles };
  return readPick(utterance) ?? readChange(utterance, 'sure');
};

/** The same words, where something is on the table: `morgen` is an agenda by itself, and another day for a draft. */
export const readCorrection: Family = (utterance) => {
  const understood = readCorrect(utterance);
  if (understood) return understood;
  const changed = readChange(utterance, 'maybe');
  return changed && { ...changed, isMaybe: true };
};
