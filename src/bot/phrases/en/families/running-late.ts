import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import { anyMark, atomsIn } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { leansOn, mostSentence, namesMeeting } from './meeting-words.ts';

const toldTo =
  /^(?:(?:please\s+)?(?:tell|let|inform|warn|notify)\s+(?:them|him|her|everyone|everybody|all|people|the (?:others|team|group|meeting|attendees|people|organi[sz]er))(?:\s+(?:in|at|of)\s+(?:the|my)\s+(?:next\s+)?(?:meeting|call))?(?:\s+know)?(?:\s+that)?\s+|say(?:\s+that)?\s+)(?=i\b|we\b)/i;
const some = `(?:${anyMark}|\\d{1,6}(?:\\s*(?:min(?:ute)?s?|m))?|a (?:few|couple of) min(?:ute)?s|a (?:little|bit)(?: bit)?|slightly|some|so|very)`;
const late = new RegExp(
  `^(?:(?:i'?m|i\\s+am|i'?ll\\s+be|i\\s+will\\s+be|i\\s+(?:might|may|could)\\s+be|(?:(?:i'?m|i\\s+am)\\s+)?(?:going\\s+to|gonna)\\s+be|we'?re|we\\s+are|we'?ll\\s+be)\\s+)?(?:(?:running|arriving|joining|coming|getting there)\\s+)?(?:(?:about|around|roughly|maybe|up to|probably)\\s+)?(?:${some}\\s+)?(?:late|delayed|behind(?:\\s+schedule)?)(?:\\s+by)?(?:\\s+(?:about|around|roughly))?(?:\\s*${some})?(?:\\s+(?:for|to|in|at|joining)\\s+(.+)|\\s*${anyMark})?$`,
  'i',
);
/** `tell Adele I'm late`, `let the stand-up know I'll be late`: who waits, or for what. */
const toldWhom =
  /^(?:(?:please\s+)?(?:tell|let|inform|warn|notify|message|ping))\s+(.{1,80}?)(?:\s+know)?(?:\s+that)?\s+(?=i'?m\b|i'll\b|i\s+(?:am|will|might)\b|we'?re\b)/i;

/** `working late`, `late tomorrow`: no meeting waits. */
const isMine = /^(?:i|we|running|late\b|delayed|gonna|going)/i;

export const readRunningLate: Family = ({ request, mark, timing }) => {
  if (request.length > mostSentence) return undefined;
  const whom = toldTo.test(request) ? null : toldWhom.exec(request);
  const told = request.replace(whom ? toldWhom : toldTo, '');
  const marked = mark(told);
  const match = late.exec(marked.text);
  if (!match || !isMine.test(told)) return undefined;
  const of = match[1] ?? '';
  const refers = leansOn(of);
  const delay = atomsIn(marked.text, marked.atoms).find(({ kind }) => kind === 'duration');
  const digits = /(?:running|be|am|'m|late by|late)\s+(?:about\s+|around\s+)?(\d{1,6})\b/i.exec(marked.text)?.[1];
  const minutes = delay?.kind === 'duration' ? delay.minutes : digits ? Number(digits) : undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked, of);
  // `late tomorrow` says nothing of a meeting.
  if (!of && Object.keys(timing(marked)).some((field) => field !== 'durationMinutes')) return undefined;
  const waiting = whom?.[1] && of === '' ? waitingFor(whom[1], mark, timing) : undefined;
  return {
    intent: 'runningLate',
    ...(waiting ?? (refers.length > 0 ? { refers } : readMeetingReference(marked, of))),
    ...toldBefore(request),
    ...time,
    ...(minutes === undefined ? {} : { delayMinutes: minutes }),
  };
};

/** Who is told, or the meeting that is. */
const waitingFor = (
  said: string,
  mark: Utterance['mark'],
  timing: Utterance['timing'],
): Omit<Understanding, 'text' | 'intent'> => {
  const marked = mark(said);
  const isMeeting = namesMeeting(marked.text, marked) || /^(?:the|my|our)\s/i.test(said);
  if (!isMeeting) return { people: readNames(said) };
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  return { ...readMeetingReference(marked), ...time };
};

/** `tell them` tells whoever was spoken of. */
const toldBefore = (request: string): Pick<Understanding, 'refers'> => {
  const word = /^(?:please\s+)?(?:tell|let|inform|warn|notify)\s+(them|him|her)\b/i.exec(request)?.[1]?.toLowerCase();
  return word === 'them' || word === 'him' || word === 'her' ? { refers: [word] } : {};
};
