import type { Intent, Understanding } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';
import { anyWord, pattern } from '../words/pattern.ts';
import { asksIn, relationIn, responseIn } from './cues.ts';
import { type Pieces, piecesOf } from './pieces.ts';

/** Puts the pieces of a sentence into the words of a request; undefined when what it needs was not said. */
type Recast = (pieces: Pieces, text: string) => string | undefined;

const listed = (people: readonly string[]): string => people.join(' und ');

/** What is asked, with the meeting in the gap. */
const questions: Readonly<
  Record<NonNullable<Understanding['asks']>, readonly [before: string, meeting: string, after: string]>
> = {
  answers: ['wer hat', 'den', 'zugesagt'],
  howLong: ['wie lange dauert', 'mein', ''],
  where: ['wo ist', 'mein', ''],
  who: ['wer kommt', 'zu', ''],
  what: ['worum geht es', 'bei', ''],
  when: ['wann ist', 'mein', ''],
};
const question: Recast = ({ meeting, isMeeting, people }, text) => {
  if (!meeting && people.length === 0) return undefined;
  const [before, article, after] = questions[asksIn(text)];
  const about = meeting && (isMeeting || people.length === 0) ? meeting : `Termin mit ${listed(people)}`;
  return `${before} ${article} ${about} ${after}`;
};

const later = anyWord('später|nach\\s+hinten|hinaus|verzögern|aufschieben|zurück');
const earlier = anyWord('früher|vor|vorziehen|nach\\s+vorne?|vorverlegen|eher');

const move: Recast = ({ meeting, isMeeting, times, lengths }, text) => {
  if (!meeting || !isMeeting) return undefined;
  if (times) return `verschiebe den ${meeting} auf ${times.replace(/^(?:auf|bis|zu|nach|um|am|für)\s+/i, '')}`;
  const way = earlier.test(text) ? 'früher' : later.test(text) ? 'später' : undefined;
  return lengths && way ? `verschiebe den ${meeting} um ${lengths.replace(/^um\s+/i, '')} ${way}` : undefined;
};

const dropped = anyWord(
  'ab|absagen|abgesagt|streichen|streiche?|canceln|stornier(?:en|e|s)?|löschen?|ausfallen|fällt|entfällt|entfallen|weg|raus|ausfallen\\s+lassen|abblasen|erledigt|nicht\\s+(?:mehr\\s+)?statt|nimmer|brauche?n?\\s+(?:ich|wir)\\s+nicht|nicht\\s+mehr|kippen|platzen|hinfällig|überflüssig',
);
const onlyOne = anyWord(
  'nur\\s+dies(?:e|es|er)|dieses?\\s+(?:eine\\s+)?mal|diese[nr]?\\s+eine[nr]?|nur\\s+heute|einmal',
);
const cancel: Recast = ({ meeting: named, isMeeting, allTimes }, text) => {
  const meeting = isMeeting ? named : /\d|uhr/i.test(allTimes) ? `Termin ${allTimes}` : undefined;
  if (!meeting || !dropped.test(text)) return undefined;
  return `sag ${onlyOne.test(text) ? 'nur dieses Mal ' : ''}den ${meeting} ab`;
};

const answers = {
  tentative: (meeting: string) => `sag dem ${meeting} unter Vorbehalt zu`,
  decline: (meeting: string) => `lehne den ${meeting} ab`,
  accept: (meeting: string) => `nimm den ${meeting} an`,
} as const;
const respond: Recast = ({ meeting, isMeeting }, text) => {
  const answer = responseIn(text);
  return meeting && isMeeting && answer ? answers[answer](meeting) : undefined;
};

const ofRooms = anyWord('raum|zimmer|besprechungsraum|konferenzraum|meetingraum|sitzungszimmer|saal');
const inPerson = anyWord('persönlich|vor\\s+ort|präsenz|in\\s+person|im\\s+büro');
const online = anyWord(
  'online|virtuell|remote|teams|teams-?(?:meeting|call|termin|besprechung)|video(?:call|konferenz)?',
);
const longer = anyWord('länger|verlängern?|verlängere|mehr|zusätzlich|dranhängen|draufpacken|extra|anhängen');
const shorter = anyWord('kürzer|kürzen?|verkürzen?|weniger|abziehen|einkürzen');

const change: Recast = ({ meeting, isMeeting, lengths }, text) => {
  if (!meeting || !isMeeting) return undefined;
  if (ofRooms.test(text)) return `buche einen Raum für den ${meeting}`;
  if (inPerson.test(text)) return `mach den ${meeting} persönlich`;
  if (!lengths) return online.test(text) ? `mach den ${meeting} online` : undefined;
  const length = lengths.replace(/^(?:um|auf|für)\s+/i, '');
  if (longer.test(text)) return `verlängere den ${meeting} um ${length}`;
  return shorter.test(text) ? `verkürze den ${meeting} um ${length}` : `mach den ${meeting} ${length} lang`;
};

const minutes = pattern('\\b(\\d{1,3})\\s+(?:später|zu\\s+spät|verspätet)\\b');
const late: Recast = ({ meeting, isMeeting, lengths }, text) => {
  const length = lengths.replace(/^um\s+/i, '') || `${minutes.exec(text)?.[1] ?? ''} Minuten`.replace(/^ .*/, '');
  return `ich komme ${length || 'etwas'} später ${meeting && isMeeting ? `zum ${meeting}` : ''}`;
};

const free: Recast = ({ people, allTimes }) => {
  if (allTimes === '' && people.length === 0) return undefined;
  return people.length > 0 ? `ist ${listed(people)} ${allTimes} frei` : `bin ich ${allTimes} frei`;
};
/** What stands beside a time and is nobody is what is to be done then. */
const book: Recast = ({ people, times, lengths, allTimes, rest }) => {
  const thing = rest.replace(/^[\s,;:.–-]+|[\s,;:.–?!-]+$/g, '').replace(lasts, '');
  if (people.length > 0 || allTimes === '' || thing === '' || thing.split(' ').length > mostOfThing) return undefined;
  return asked.test(thing) ? undefined : `trag ${thing} ${times ? allTimes : ''} ${lengths} ein`;
};
const lasts = pattern('[\\s,;]+(?:dauert|dauer|für|je)[\\s,:]*$');
const mostOfThing = 6;
const asked = pattern(
  '^(?:wer|wie|was|wo|wann|warum|wieso|ob|ist|sind|kann|hat|habe|gibt)\\b|\\b(?:nicht|kein\\p{L}*|ich|wir)\\b',
);

const search: Recast = ({ people, allTimes, lengths }) =>
  people.length > 0 ? `finde eine Zeit mit ${listed(people)} ${lengths} ${allTimes}` : undefined;

const related = {
  managers: 'die Vorgesetztenkette von',
  manager: 'der Vorgesetzte von',
  reports: 'die Mitarbeiter von',
  peers: 'die Kollegen von',
} as const;
const ofMine = {
  managers: 'wer steht über mir',
  manager: 'wer ist mein Vorgesetzter',
  reports: 'wer sind meine Mitarbeiter',
  peers: 'wer sind meine Kollegen',
} as const;
const speaker = anyWord('ich|mein(?:e[nmrs]?)?|mir|mich|unser(?:e[nmrs]?)?');
const myself = anyWord('(?:als\\s+)?wer\\b.*\\b(?:ich|mich)|über\\s+mich|mein(?:e)?\\s+(?:profil|konto|daten|account)');
const person: Recast = ({ people }, text) => {
  const [who] = people;
  const relation = relationIn(text);
  const known = relation && relation !== 'self' && relation !== 'profile' ? relation : undefined;
  if (who) return known ? `wer ist ${related[known]} ${who}` : `wer ist ${who}`;
  if (known) return speaker.test(text) ? ofMine[known] : undefined;
  return myself.test(text) ? 'wer bin ich' : undefined;
};

const about = pattern(
  '\\b(?:über|wegen|bezüglich|zum\\s+thema|zum|zur|nach|zu)\\s+(?:(?:den|der|die|das|dem|unsere[nmr]?|meine[nmr]?)\\s+)?([^,.;:!?]{2,60}?)(?=[,.;:!?]|\\s+(?:von|aus|bitte|gemailt|geschickt|geschrieben|finden|suchen|raussuchen)\\b|$)',
);
const mails: Recast = ({ people, allTimes }, text) => {
  const topic = about.exec(text)?.[1];
  if (people.length === 0 && !topic) return undefined;
  const from = people.length > 0 ? `von ${listed(people)}` : '';
  return `suche mails ${from} ${topic ? `zu ${topic}` : allTimes}`;
};
const files: Recast = (_pieces, text) => {
  const topic = about.exec(text)?.[1];
  return topic ? `suche dateien zu ${topic}` : undefined;
};

const takenBack = anyWord(
  'rückgängig|ungeschehen|zurück(?:nehmen|drehen|setzen)?|widerrufen|versehen|falsch|undo|revidieren',
);

/** What a command's words would be, for those that a sentence can be told to want by what is in it. */
const recasts: Partial<Record<Intent, Recast>> = {
  askMeeting: question,
  book,
  reschedule: move,
  cancel,
  respond,
  changeMeeting: change,
  runningLate: late,
  joinMeeting: ({ meeting, isMeeting }) => (meeting && isMeeting ? `tritt dem ${meeting} bei` : undefined),
  meetingPrep: ({ meeting, people }) =>
    meeting
      ? `bereite mich auf den ${meeting} vor`
      : people.length > 0
        ? `bereite mich auf den Termin mit ${listed(people)} vor`
        : undefined,
  meetingLoad: ({ allTimes }) => `Meetinglast ${allTimes}`,
  agenda: ({ allTimes }) => (allTimes ? `zeig meinen Kalender ${allTimes}` : undefined),
  freeBusy: free,
  findTimes: search,
  lookUpPerson: person,
  searchMail: mails,
  findFiles: files,
  undo: (_pieces, text) => (takenBack.test(text) ? 'rückgängig' : undefined),
};

/** A question or a wish of one sentence: what is longer is a text. */
const mostSentence = 300;

/** What was said, put into the words of a request of that kind. */
export const recast = (intent: Intent, { request, mark }: Utterance): string | undefined => {
  const make = request.length > mostSentence ? undefined : recasts[intent];
  return make?.(piecesOf(mark(request, { splitRanges: intent === 'reschedule' })), request)
    ?.replace(/\s+/g, ' ')
    .trim();
};
