import { zoneReaders } from '../../time/zone-readers.ts';

/** Zones as German names them; `Londoner Zeit` is heard as `London Zeit`. */
export const germanZones = zoneReaders({
  time: '(?:orts)?zeit(?:zone)?',
  theirs: '(?:(?:in|nach)\\s+)?(?:seiner|ihrer|deren|dortiger)',
  mine: '(?:(?:in|nach)\\s+)?(?:meiner|unserer|hiesiger)',
  named: '(\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*)?)s',
  in: new Set(['in', 'nach']),
  noPlace:
    /(?:^|\s)(?:meine|deine|seine|ihre|unsere|freie|gute|kurze|lange|genug|viel|keine|mehr|etwas|die|der|zur|feste|andere|gleiche|selbe|reise|fokus|frei)$/i,
  goesOn:
    'mit|ok|okay|gut|frei|morgen|heute|für|am|im|um|über|wegen|zum|zur|und|oder|nächste[rn]?|diese[rn]?|jeden|buchen|einstellen|eintragen|vereinbaren|verschieben|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|verfügbar|zeit',
});
