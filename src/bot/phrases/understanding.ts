/** What was understood of one utterance: the shape `npm run understand` prints (DESIGN: local times without offset). */
export interface Understanding {
  text: string;
  intent: Intent;
  people?: string[];
  optionalPeople?: string[];
  relation?: 'self' | 'manager' | 'managers' | 'reports' | 'peers' | 'profile';
  /** `2026-11-24T15:00` */
  start?: string;
  /** `2026-11-24` */
  day?: string;
  from?: string;
  to?: string;
  newStart?: string;
  newDay?: string;
  newFrom?: string;
  newTo?: string;
  durationMinutes?: number;
  subject?: string;
  query?: string;
  body?: string;
  room?: string | true;
  online?: boolean;
  recurrence?: { every: 'day' | 'weekday' | 'week' | 'month'; interval: number; days?: string[] };
  response?: 'accept' | 'decline' | 'tentative';
  place?: string;
  on?: boolean | 'until';
}

export const intents = [
  'help',
  'book',
  'findTimes',
  'freeBusy',
  'agenda',
  'reschedule',
  'cancel',
  'respond',
  'lookUpPerson',
  'searchMail',
  'fileMail',
  'sendMail',
  'replyToMail',
  'forwardMail',
  'findFiles',
  'findContact',
  'notifications',
  'signOut',
  'unknown',
] as const;
export type Intent = (typeof intents)[number];

/** The moment and place an utterance is read in. */
export interface Moment {
  /** Local time in `timeZone`, `2026-11-23T09:00`. */
  now: string;
  /** IANA zone. */
  timeZone: string;
}
