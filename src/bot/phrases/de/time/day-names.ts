/** Weekdays as people write them; the position is Monday's 0 to Sunday's 6. */
const spellings: readonly (readonly string[])[] = [
  ['montag', 'mo', 'mon', 'mondag', 'montga'],
  ['dienstag', 'di', 'die\\.', 'diensttag', 'dienstg', 'dienstga', 'dientag', 'diestag'],
  ['mittwoch', 'mi', 'mittwch', 'mitwoch', 'mittwcoh'],
  ['donnerstag', 'do', 'donerstag', 'donnerstg', 'donnersatg', 'don'],
  ['freitag', 'fr', 'fre', 'freitga', 'fretag'],
  ['samstag', 'sonnabend', 'sa', 'sam', 'samsatg'],
  ['sonntag', 'so', 'sontag', 'son'],
];

const indexes = new Map(
  spellings.flatMap((names, index) => names.map((name) => [name.replace('\\.', ''), index] as const)),
);
const longestFirst = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');

/** For patterns, longest first; also as a part of another word (`Montagmorgen`). */
export const fullWeekdayNames = longestFirst(spellings.flat().filter((name) => name.length > 5));
/** For patterns, with their short forms. */
export const weekdayNames = longestFirst(spellings.flat());

export const weekdayNamed = (name: string): number | undefined => indexes.get(name.toLowerCase().replace('.', ''));

/** A short form that is another word as well is a day only where one is expected, or as abbreviations are written. */
export const isSurelyDay = (said: string, lead: string): boolean =>
  said.length > 3 || said.endsWith('.') || lead !== '' || /^(?:Mo|Di|Mi|Do|Fr|Sa|mo|di|mi|fr)$/.test(said);

export const tomorrowNames = 'morgen|morgn|moregn|mrogen|morgne';
export const monthNames =
  'januar|jänner|jan|februar|feber|feb|märz|mär|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez';

const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mär', 'mrz'],
  ['apr'],
  ['mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt'],
  ['nov'],
  ['dez'],
];

/** 1 for January; 0 for none. */
export const monthNamed = (name: string): number =>
  monthStarts.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start))) + 1;
