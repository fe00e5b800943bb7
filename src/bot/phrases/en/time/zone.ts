import { zoneReaders } from '../../time/zone-readers.ts';

/** Zones as English names them. */
export const englishZones = zoneReaders({
  time: '(?:local\\s+|standard\\s+|daylight\\s+|summer\\s+|winter\\s+)?time(?:\\s?zone)?',
  theirs: '(?:(?:in|on|at)\\s+)?(?:his|her|their|theirs|hers)',
  mine: '(?:(?:in|on|at)\\s+)?(?:my|our|local)',
  named: "(\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*)?)['’]s?",
  in: new Set(['in']),
  noPlace:
    /\b(?:prime|tea|lunch|run|team|focus|play|story|game|show|meeting|travel|free|quality|quiet|me|family|face|some|this|that|same|any|all|next|first|last|full|half|part|over|down|study|prep|planning|review|demo|thinking|reading|coding|today|tomorrow)$/i,
  goesOn:
    'with|w/|ok|okay|good|fine|free|available|tomorrow|today|tonight|on|for|about|re|to|and|or|next|this|every|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
});
