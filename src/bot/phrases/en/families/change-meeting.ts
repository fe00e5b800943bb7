import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import type { Marked } from '../../time/marks.ts';
import { type Change, readers, textReaders } from './meeting-changes.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { leansOn, mostSentence, namesMeeting } from './meeting-words.ts';
import { readScope } from './series-scope.ts';

/** What people are added to, and things put into, that is no meeting. */
const calendar =
  /\b(?:calendar|agenda|schedule|diary|list|lists|to-?do|team|channel|chat|group|folder|contacts?|e-?mails?|mails?|thread|files?|documents?|cart|basket)\b/i;

const verb =
  /^(?:pop|stick|throw|chuck|cc|copy|use|add|put|set|write|include|attach|give|create|remove|delete|take|drop|make|turn|switch|move|change|convert|hold|relocate|update|book|find|get|reserve|need|rename|retitle|re-?name|edit|call|name|let|keep|have|extend|lengthen|prolong|stretch|expand|shorten|cut|reduce|trim|shrink|tack|shave|knock|kick|uninvite|un-invite|disinvite|exclude|leave|bring|loop|also|invite|forward|fwd|pass|send|share)\b/i;

/** Words that say the meeting is one that exists: what they name need not look like a meeting. */
const isKnown = /^(?:the|my|our|that|this)\s/i;

export const readChangeMeeting: Family = ({ request: said, mark, timing }) => {
  if (!verb.test(said)) return undefined;
  const { scope, rest: request } = readScope(said);
  const marked = mark(request);
  // Only an agenda is longer than a sentence.
  for (const { pattern, read } of request.length > mostSentence ? textReaders : readers) {
    const groups = pattern.exec(marked.text)?.slice(1);
    const change =
      groups &&
      read(
        groups.map((group) => group ?? ''),
        marked,
      );
    if (!change) continue;
    const { of, ...rest } = change;
    const reference = ofWhich(of, rest, marked);
    if (!reference) continue;
    const time = timeOf(timing, marked, of, request);
    if (time === 'elsewhere') continue;
    return { intent: 'changeMeeting', ...reference, ...time, ...rest, ...(scope ? { scope } : {}) };
  }
  return undefined;
};

const ofWhich = (
  of: string,
  change: Change,
  marked: Marked,
): Pick<Understanding, 'people' | 'subject' | 'refers'> | undefined => {
  const refers = leansOn(of);
  if (refers.length > 0) return { refers };
  if (calendar.test(of)) return undefined;
  const { newSubject, addPeople, removePeople, optionalPeople } = change;
  const isAboutPeople = (addPeople ?? removePeople ?? optionalPeople) !== undefined;
  // `add milk to the list`: whom or what is added does not say that it is a meeting.
  const isNamed = namesMeeting(of, marked) || (isKnown.test(of) && !isAboutPeople && newSubject === undefined);
  return isNamed ? readMeetingReference(marked, of) : undefined;
};

/** The time in the words for the meeting; an invitation to a time said in full is a new meeting. */
const timeOf = (timing: Utterance['timing'], marked: Marked, of: string, request: string) => {
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked, of);
  const isNew =
    /^(?:also\s+)?invite\b/i.test(request) && time.start !== undefined && /\p{L}{3,}/u.test(of.replace(isKnown, ''));
  return isNew ? ('elsewhere' as const) : time;
};

/** The same where the meeting is named: such words do not correct what is on the table. */
export const readNamedChange: Family = (utterance) => {
  const understood = readChangeMeeting(utterance);
  const isNamed = understood && (understood.subject ?? understood.start ?? understood.day) !== undefined;
  return isNamed ? understood : undefined;
};
