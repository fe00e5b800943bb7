import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

const it =
  '(?:das|es|dies|die\\s+letzte\\s+(?:aktion|änderung|buchung)|den\\s+letzten\\s+schritt|meine\\s+letzte\\s+\\p{L}+|das\\s+(?:letzte|eben)|alles)';
const shapes: readonly RegExp[] = [
  pattern(
    `^(?:(?:bitte|mist|ups|oh|ach|hoppla|verdammt|mensch|stopp?|halt|shit)[\\s,!]+)*(?:(?:mach(?:e|en\\s+sie)?|nimm|nehmen\\s+sie|dreh(?:e)?)\\s+)?(?:${it}\\s+)?(?:bitte\\s+|wieder\\s+|gleich\\s+|mal\\s+)*(?:(?:rückgängig|ungeschehen)(?:\\s+(?:machen|bitte))?|zurück(?:nehmen|drehen)?|widerrufen|zurücksetzen)$`,
  ),
  pattern(`^(?:undo|rückgängig|widerruf(?:e|en)?|zurücknehmen|rückgängig\\s+machen)(?:\\s+${it})?$`),
  pattern(
    '^(?:das\\s+war\\s+(?:ein\\s+(?:fehler|versehen)|falsch|nicht\\s+(?:so\\s+)?gemeint)|das\\s+wollte\\s+ich\\s+nicht)(?:[\\s,;.]+.*\\b(?:rückgängig|zurück)\\b.*)?$',
  ),
];

/** The last thing that was done is to be taken back. */
export const readUndo: Family = ({ request }) =>
  shapes.some((shape) => shape.test(request)) ? { intent: 'undo' } : undefined;
