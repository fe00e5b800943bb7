import type { Family } from '../../grammar/utterance.ts';
import { anyMark, atomsIn } from '../../time/marks.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { leansOn } from './meeting-words.ts';

const toldTo =
  /^(?:(?:please\s+)?(?:tell|let|inform|warn|notify)\s+(?:them|everyone|everybody|all|people|the (?:others|team|group|meeting|attendees|organi[sz]er))(?:\s+(?:in|at|of)\s+(?:the|my)\s+(?:next\s+)?(?:meeting|call))?(?:\s+know)?(?:\s+that)?\s+|say(?:\s+that)?\s+)(?=i\b|we\b)/i;
const some = `(?:${anyMark}|\\d{1,6}(?:\\s*(?:min(?:ute)?s?|m))?|a (?:few|couple of) min(?:ute)?s|a (?:little|bit)(?: bit)?|slightly|some|so|very)`;
const late = new RegExp(
  `^(?:(?:i'?m|i\\s+am|i'?ll\\s+be|i\\s+will\\s+be|i\\s+(?:might|may|could)\\s+be|i'?m\\s+(?:going\\s+to|gonna)\\s+be|we'?re|we\\s+are|we'?ll\\s+be)\\s+)?(?:(?:running|arriving|joining|coming|getting there)\\s+)?(?:(?:about|around|roughly|maybe|up to|probably)\\s+)?(?:${some}\\s+)?(?:late|delayed|behind(?:\\s+schedule)?)(?:\\s+by)?(?:\\s+(?:about|around|roughly))?(?:\\s*${some})?(?:\\s+(?:for|to|in|at|joining)\\s+(.+)|\\s*${anyMark})?$`,
  'i',
);
/** `working late`, `late tomorrow`: no meeting waits. */
const isMine = /^(?:i|we|running|late\b|delayed)/i;

export const readRunningLate: Family = ({ request, mark, timing }) => {
  const told = request.replace(toldTo, '');
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
  return {
    intent: 'runningLate',
    ...(refers.length > 0 ? { refers } : readMeetingReference(marked, of)),
    ...time,
    ...(minutes === undefined ? {} : { delayMinutes: minutes }),
  };
};
