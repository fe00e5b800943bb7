import type { Intent, Understanding } from '../phrases/understanding.ts';
import type { Memory } from './memory.ts';

/** The day that is talked about, `2026-11-24`; of several the first. */
export const dayTalkedAbout = ({ time }: Memory): string | undefined =>
  (time?.start ?? time?.day ?? time?.from)?.slice(0, 10);

/** "Are they free at 8?" after "who is free on Thursday?": an hour said without a day is on the day that was spoken of just before. Pure. */
export const onSpokenDay = (understood: Understanding, memory: Memory): Understanding => {
  const { isHourOnly, start, from, to, saidZone, ...rest } = understood;
  const day = dayTalkedAbout(memory);
  if (!isHourOnly || day === undefined || !goesOn(understood, memory)) return understood;
  const on = (local: string | undefined) => local && `${day}${local.slice(10)}`;
  const moved = { start: on(start), from: on(from), to: on(to) };
  // What has passed of that day is meant as it is said anywhere.
  const hasPassed = (moved.start ?? moved.from ?? '') < (start ?? from ?? '');
  if (hasPassed && understood.intent !== 'agenda') return understood;
  const { anyDay: _anyDay, ...zone } = saidZone ?? {};
  return {
    ...rest,
    ...(moved.start ? { start: moved.start } : {}),
    ...(moved.from ? { from: moved.from } : {}),
    ...(moved.to ? { to: moved.to } : {}),
    ...(Object.keys(zone).length > 0 ? { saidZone: zone } : {}),
    isSpokenDay: true,
  };
};

const questions: ReadonlySet<Intent> = new Set(['freeBusy', 'findTimes', 'agenda', 'findPeople']);
const ofMeetings: ReadonlySet<Intent> = new Set([
  'cancel',
  'reschedule',
  'respond',
  'askMeeting',
  'changeMeeting',
  'joinMeeting',
  'runningLate',
]);

/** Nothing else was talked about since the day was. */
const goesOn = ({ intent, refers = [] }: Understanding, { asked, offer }: Memory): boolean => {
  if (questions.has(intent)) return asked !== undefined || offer?.isLatest === true;
  if (intent === 'book') return asked !== undefined || refers.length > 0;
  return ofMeetings.has(intent) && asked?.intent === 'agenda';
};
