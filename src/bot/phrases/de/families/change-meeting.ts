import { whatIsSaid } from '../../grammar/particulars.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import { anyMark, asSaid, atomsIn } from '../../time/marks.ts';
import { eventWord } from '../words/event-words.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { readScope, scopeFields } from './series-scope.ts';

type Change = Partial<Omit<Understanding, 'text' | 'intent'>>;
interface Shape {
  pattern: RegExp;
  /** The groups are the meeting and what is changed, in the order of `groups`. */
  groups: readonly ('meeting' | 'what')[];
  read(what: string, utterance: Utterance): Change | undefined;
  /** It says so much that the meeting may be `it`. */
  mayLean?: true;
}

const names =
  (field: 'addPeople' | 'removePeople') =>
  (what: string): Change | undefined => {
    const people = readNames(what);
    return people.length > 0 && !/[\uE000-\uF8FF]/.test(what) && !eventWord.test(what)
      ? { [field]: people }
      : undefined;
  };
const add = names('addPeople');
const remove = names('removePeople');
const title = (what: string): Change => ({ newSubject: what.replace(/^["']|["']$/g, '').trim() });
const to = '(?:zum|zur|zu|in|ins|in\\s+(?:das|den|die)|auf|bei|beim)';
const from = '(?:von|vom|aus|aus\\s+(?:dem|der)|bei|beim)';

const shapes: readonly Shape[] = [
  { pattern: pattern(`^(häng) ${whatIsSaid} an (.{2,100})$`), groups: ['what', 'meeting'], read: () => ({}) },
  {
    pattern: pattern(
      `^(?:füg(?:e)?|nimm|hol(?:e)?|add)\\s+(.{2,80}?)\\s+(?:noch\\s+|auch\\s+|bitte\\s+)*${to}\\s+(.{2,100}?)\\s+(?:hinzu|dazu|auf|mit\\s+rein|rein)$`,
    ),
    groups: ['what', 'meeting'],
    read: add,
  },
  {
    pattern: pattern(
      `^(.{2,80}?)\\s+(?:noch\\s+|auch\\s+|bitte\\s+)*${to}\\s+(.{2,100}?)\\s+(?:hinzufügen|dazunehmen|dazuholen|dazuladen)$`,
    ),
    groups: ['what', 'meeting'],
    read: add,
  },
  {
    pattern: pattern(
      `^(?:lade)\\s+(?:auch\\s+|noch\\s+|zusätzlich\\s+)+(.{2,80}?)\\s+${to}\\s+(.{2,100}?)\\s+ein$|^(?:lade)\\s+(.{2,80}?)\\s+(?:auch|noch|zusätzlich)\\s+${to}\\s+(.{2,100}?)\\s+ein$`,
    ),
    groups: ['what', 'meeting'],
    read: add,
  },
  {
    pattern: pattern(
      `^(?:nimm|entfern(?:e)?|streich(?:e)?|lösch(?:e)?|wirf|lade?)\\s+(.{2,80}?)\\s+(?:wieder\\s+|bitte\\s+)*${from}\\s+(.{2,100}?)(?:\\s+(?:raus|heraus|aus|weg))?$`,
    ),
    groups: ['what', 'meeting'],
    read: remove,
  },
  {
    pattern: pattern(
      `^(.{2,80}?)\\s+(?:bitte\\s+)?${from}\\s+(.{2,100}?)\\s+(?:ausladen|entfernen|streichen|rausnehmen|herausnehmen)$`,
    ),
    groups: ['what', 'meeting'],
    read: remove,
  },
  {
    pattern: pattern('^(?:benenn(?:e)?|nenn(?:e)?)\\s+(.{2,100}?)\\s+(?:bitte\\s+)?(?:in|zu|auf)\\s+(.{2,80}?)\\s+um$'),
    groups: ['meeting', 'what'],
    mayLean: true,
    read: title,
  },
  {
    pattern: pattern(
      '^(?:benenn(?:e)?|nenn(?:e)?)\\s+(.{2,100}?)\\s+(?:bitte\\s+)?(?:in|zu|auf)?\\s*("[^"]{1,100}"|(?:in\\s+)?[^"]{2,80}?)\\s+um$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => title(what.replace(/^in\s+/i, '')),
  },
  {
    pattern: pattern('^(.{2,100}?)\\s+(?:bitte\\s+)?(?:in|zu)\\s+("[^"]{1,100}"|[^"]{2,80}?)\\s+umbenennen$'),
    groups: ['meeting', 'what'],
    read: title,
  },
  {
    pattern: pattern(
      '^(?:ändere?|setz(?:e)?)\\s+(?:den|das)\\s+(?:titel|betreff|thema|namen)\\s+(?:von|vom|für|des|der)\\s+(.{2,100}?)\\s+(?:in|auf|zu)\\s+(.{2,80})$',
    ),
    groups: ['meeting', 'what'],
    read: title,
  },
  {
    pattern: pattern(`^(?:verlänger(?:e|n)?|verkürz(?:e|en)?|kürz(?:e|en)?)\\s+(.{2,100}?)\\s*(${anyMark})$`),
    groups: ['meeting', 'what'],
    read: (what, utterance) => lengthOf(what, utterance),
  },
  {
    pattern: pattern(
      `^(?!mache?\\b)(.{2,100}?)\\s*(${anyMark})\\s+(?:verlängern|verkürzen|kürzen|länger(?:\\s+machen)?|kürzer(?:\\s+machen)?)$`,
    ),
    groups: ['meeting', 'what'],
    read: (what, utterance) => lengthOf(what, utterance),
  },
  {
    pattern: pattern(`^(?:mach(?:e)?)\\s+(.{2,100}?)\\s*(${anyMark})\\s+(?:länger|kürzer|lang)$`),
    groups: ['meeting', 'what'],
    read: (what, utterance) => lengthOf(what, utterance),
  },
  {
    pattern: pattern(
      '^(?:mach(?:e)?|stell(?:e)?)\\s+(.{2,100}?)\\s+(online|virtuell|persönlich|vor\\s+ort|in\\s+präsenz|remote|zu\\s+einem\\s+(?:online|teams)-?(?:meeting|termin)|auf\\s+online(?:\\s+um)?)$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => ({ online: !/persönlich|vor\s+ort|präsenz/i.test(what) }),
  },
  {
    pattern: pattern(
      '^(.{2,100}?)\\s+(?:soll|muss)\\s+(online|virtuell|persönlich|vor\\s+ort|in\\s+präsenz|remote)\\s+(?:sein|stattfinden)$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => ({ online: !/persönlich|vor\s+ort|präsenz/i.test(what) }),
  },
  {
    pattern: pattern(
      '^(?:verleg(?:e)?|leg(?:e)?|schieb(?:e)?)\\s+(.{2,100}?)\\s+in\\s+(?:den\\s+)?(?:(?:besprechungs|konferenz|meeting)?raum|zimmer)\\s+(.{2,40})$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => ({ room: what.trim() }),
  },
  {
    pattern: pattern(
      '^(?:ändere?|wechsle?)\\s+(?:den\\s+)?raum\\s+(?:von|vom|für|des|der)\\s+(.{2,100}?)\\s+(?:in|auf|zu)\\s+(.{2,40})$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => ({ room: what.trim() }),
  },
  {
    pattern: pattern(
      '^(?:buch(?:e)?|reservier(?:e)?|such(?:e)?)\\s+(einen\\s+raum)\\s+(?:für|zu)\\s+((?:mein|meinen|meine|das|den|die)\\s.{2,100})$',
    ),
    groups: ['what', 'meeting'],
    read: () => ({ room: true }),
  },
  {
    pattern: pattern(
      '^(?:mach(?:e)?)\\s+aus\\s+(.{2,100}?)\\s+(?:bitte\\s+)?(?:ein(?:en|e)?)\\s+((?:teams|online|video|präsenz)-?(?:meeting|termin|call|besprechung|konferenz|treffen))$',
    ),
    groups: ['meeting', 'what'],
    read: (what) => ({ online: !/präsenz/i.test(what) }),
  },
  {
    pattern: pattern(
      '^((?:der|die|das|mein|meine|unser|unsere)\\s.{2,100}?)\\s+(?:braucht|bräuchte|benötigt)\\s+(?:noch\\s+|auch\\s+|bitte\\s+)*(einen\\s+(?:besprechungs|konferenz|meeting)?raum|ein\\s+(?:besprechungs|sitzungs)?zimmer)$',
    ),
    groups: ['meeting', 'what'],
    read: () => ({ room: true }),
  },
];
const leans = /^(?:es|ihn|das|sie)$/i;
const isOther = pattern('\\b(?:mails?|e-?mails?|datei|dokument|benachrichtigungen?|ordner|liste)\\b');

const lengthOf = (what: string, utterance: Utterance): Change | undefined => {
  const { request } = utterance;
  const [atom] = atomsIn(what, utterance.mark().atoms);
  if (atom?.kind !== 'duration') return undefined;
  const isTotal = /^auf\s/i.test(atom.said) || /\blang$/i.test(request);
  if (isTotal) return { newDurationMinutes: atom.minutes };
  return { lengthenMinutes: pattern('(?:kürz)').test(request) ? -atom.minutes : atom.minutes };
};

/** People, title, length, room of a meeting that exists. */
export const readChangeMeeting: Family = (heard) => {
  if (isOther.test(heard.request) || heard.request.length > 300) return undefined;
  const scoped = readScope(heard.request, heard);
  const utterance: Utterance = {
    ...heard,
    request: scoped.rest,
    mark: (part = scoped.rest, options) => heard.mark(part, options),
  };
  const { mark, timing } = utterance;
  const marked = mark();
  for (const { pattern: shape, groups, read, mayLean } of shapes) {
    const found = shape
      .exec(marked.text)
      ?.slice(1)
      .filter((group) => group !== undefined);
    if (!found || found.length < 2) continue;
    const [meeting = '', what = ''] = groups[0] === 'meeting' ? found : [found[1], found[0]];
    const isSaid =
      eventWord.test(meeting) ||
      /[\uE000-\uF8FF]/.test(meeting) ||
      (leans.test(meeting.trim()) && (mayLean || /[\uE000-\uF8FF]/.test(what)));
    if (!isSaid) continue;
    const isLength = atomsIn(what, marked.atoms)[0]?.kind === 'duration';
    const change = read(isLength ? what : asSaid(what, marked.atoms).trim(), utterance);
    if (!change) continue;
    const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked, meeting);
    return {
      intent: 'changeMeeting',
      ...readMeetingReference(marked, meeting),
      ...time,
      ...change,
      ...scopeFields(scoped),
    };
  }
  return undefined;
};
