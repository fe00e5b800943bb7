import type { Timing } from '../time/timing.ts';
import type { FirstOf } from './first-free.ts';
import type { RoomSaid } from './room-wish.ts';

/** What `npm run understand` prints (DESIGN: local times without offset). */
export interface PrintedUnderstanding extends Omit<Timing, 'saidZone' | 'unread' | 'isHourOnly'> {
  text: string;
  intent: Intent;
  people?: string[];
  optionalPeople?: string[];
  /** Of `changeMeeting` and `correct`: who comes to it and who leaves it. */
  addPeople?: string[];
  removePeople?: string[];
  relation?: 'self' | 'manager' | 'managers' | 'reports' | 'peers' | 'profile';
  newStart?: string;
  newDay?: string;
  newFrom?: string;
  newTo?: string;
  /** Of `reschedule`: by how much, negative when earlier. */
  shiftMinutes?: number;
  /** Of `changeMeeting`: how long it is to last, or by how much longer (negative when shorter). */
  newDurationMinutes?: number;
  lengthenMinutes?: number;
  /** Of `runningLate`. */
  delayMinutes?: number;
  /** Of `correct`: a time of day without a day, `16:00`. */
  time?: string;
  subject?: string;
  newSubject?: string;
  query?: string;
  body?: string;
  room?: string | true;
  online?: boolean;
  response?: 'accept' | 'decline' | 'tentative';
  /** Of a series: which of its dates are meant. */
  scope?: 'this' | 'following' | 'all';
  /** Of `correct`: where the series on the table is to end, on a day or after so many dates. */
  until?: string;
  count?: number;
  /** Of `askMeeting`: what of it. */
  asks?: 'when' | 'where' | 'howLong' | 'who' | 'answers' | 'what';
  /** Of `findPeople`. */
  role?: string;
  team?: string;
  skill?: string;
  state?: 'out' | 'online' | 'free' | 'busy';
  /** Of `fileMail` the folder, of `findPeople` the office, as said. */
  place?: string;
  on?: boolean | 'until';
  kinds?: NewsKind[];
  /** Local times of day between which no news is wanted; either may be left out. */
  quietFrom?: string;
  quietTo?: string;
  /** How long before a meeting a reminder is wanted. */
  leadMinutes?: number;
  /** Words that lean on what was said before. */
  refers?: Reference[];
  /** A place in a list: the second 2, the last -1. */
  ordinal?: number;
  /** Words that could have meant something and changed nothing. */
  unused?: string[];
}

export type Reference = 'it' | 'that' | 'her' | 'him' | 'them' | 'then' | 'there';

/** What was understood of one utterance: all that anybody needs of the words, so that nobody reads them again. */
export interface Understanding extends PrintedUnderstanding, Pick<Timing, 'saidZone' | 'unread' | 'isHourOnly'> {
  /** Whom the words speak of without a name: those in the conversation, or the speaker alone. */
  group?: 'everybodyHere' | 'myself';
  /** Which of the people are named by what they are to the speaker, or to the one called `of`; `via`: the steps before the last. */
  relations?: { said: string; relation: Relation; of?: string; via?: Relation[] }[];
  /** Of `lookUpPerson` about somebody spoken of as before: the steps that lead from there to whose `relation` is meant. */
  via?: Relation[];
  /** Of the managers only the one so many steps up. */
  level?: number;
  /** The words of `subject` by which a meeting that exists is known. */
  subjectWords?: string[];
  /** Nothing read these words as a whole: what they want is taken from what they have in common with others. */
  isGuess?: true;
  /** Of `unknown`: an act they are taken for, which is asked about before anything else. */
  guess?: Understanding;
  /** What else was wanted in the same breath, one after the other; the words of it are in `unused` as well. */
  next?: NearCommand[];
  /** Of `unknown`: commands that the words come near to, the nearest first. */
  near?: NearCommand[];
  /**
   * Of `correct`: settles what is on the table. `yes` and `no` answer the last question and nothing that was said before it; `next` goes on
   * with what else was wanted.
   */
  settles?: 'do' | 'drop' | 'yes' | 'no' | 'next';
  /** Under what condition it is wanted: that is for the person to judge, and nothing is done by itself. */
  condition?: string;
  /** Of `correct`: words that may also be about something else, or about nothing that was said before. */
  isMaybe?: true;
  /** Of `correct`: the people come to those who are there. */
  joins?: true;
  /** Of `correct`: words that tell one of a list apart; `byTime`: `ordinal` counts the times, not the places. */
  picks?: string;
  byTime?: true;
  /** Of `correct`: `ordinal` tells one of two from the other (`the later one`), and none of more. */
  ofTwo?: true;
  /** Only an hour or a part of the day was said: the day is that of what is talked about. */
  isDayOpen?: true;
  /** The day was not said: it is the one that was spoken of before. */
  isSpokenDay?: true;
  /** Another day at the same hour. */
  sameTime?: true;
  /** Which of the choices shown was meant, from 0. */
  choice?: number;
  /** Of `courtesy`. */
  courtesy?: 'hello' | 'thanks' | 'ok' | 'bye' | 'stop';
  /** `the meeting`: the one that was spoken of, where one was. */
  isTheMeeting?: true;
  /** The meeting that is meant, by its id, where words before told it. */
  meetingId?: string;
  /** The day until which it is to be quiet, where no hour was said: `to` then is its midnight. */
  untilDay?: string;
  /** Of questions about my own calendar: only the next meeting, what overlaps, the invitations without an answer, series whose people change clocks on different dates. */
  about?: 'next' | 'clashes' | 'unanswered' | 'clockChange';
  /** One of several is meant: `people` has the first, or stands for all. */
  firstOf?: FirstOf;
  /** What the room is to be like. */
  roomWish?: RoomSaid;
  /** Of a meeting: whether only I see what it is about. */
  isPrivate?: boolean;
  /** What others see in my calendar then. */
  showAs?: ShowAs;
  /** Minutes that are to stay free around it; 0 for none. */
  buffer?: { before: number; after: number };
  /** An address that begins with `https://`, for its agenda. */
  link?: string;
  /** Of `book`: time that is kept, not a meeting: as long as the hours said, and all of it on each of the days said; `either`: on one of them. */
  block?: 'each' | 'either';
  /** From midnight to midnight. */
  isWholeDay?: true;
  /** Of `correct`: who of those invited may stay away, and who has to come. */
  makeOptional?: string[];
  makeRequired?: string[];
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

export interface NearCommand {
  understood: Understanding;
  /** What of the words is kept in it. */
  said: string;
}

export type { RoomSaid };

export type Relation = 'manager' | 'reports' | 'peers';

export type NewsKind = 'invitations' | 'moves' | 'cancellations' | 'answers' | 'reminders' | 'agenda' | 'mail';

/** The documented fields; the others are for the app alone. What is asked about first is what the words are taken for. */
export const printed = (understood: Understanding): PrintedUnderstanding => documented(understood.guess ?? understood);

const documented = ({
  group: _group,
  relations: _relations,
  subjectWords: _subjectWords,
  near: _near,
  isGuess: _isGuess,
  guess: _guess,
  next: _next,
  condition: _condition,
  untilDay: _untilDay,
  saidZone: _saidZone,
  unread: _unread,
  isHourOnly: _isHourOnly,
  settles: _settles,
  isMaybe: _isMaybe,
  joins: _joins,
  picks: _picks,
  byTime: _byTime,
  ofTwo: _ofTwo,
  isDayOpen: _isDayOpen,
  isSpokenDay: _isSpokenDay,
  sameTime: _sameTime,
  choice: _choice,
  courtesy: _courtesy,
  meetingId: _meetingId,
  isTheMeeting: _isTheMeeting,
  about: _about,
  via: _via,
  level: _level,
  roomWish: _roomWish,
  firstOf: _firstOf,
  isPrivate: _isPrivate,
  showAs: _showAs,
  buffer: _buffer,
  link: _link,
  block: _block,
  isWholeDay: _isWholeDay,
  makeOptional: _makeOptional,
  makeRequired: _makeRequired,
  ...rest
}: Understanding): PrintedUnderstanding => rest;

export const intents = [
  'help',
  'book',
  'findTimes',
  'freeBusy',
  'agenda',
  'reschedule',
  'cancel',
  'respond',
  'changeMeeting',
  'askMeeting',
  'joinMeeting',
  'runningLate',
  'meetingPrep',
  'meetingLoad',
  'lookUpPerson',
  'findPeople',
  'searchMail',
  'fileMail',
  'sendMail',
  'replyToMail',
  'forwardMail',
  'findFiles',
  'findContact',
  'notifications',
  'remind',
  'correct',
  'undo',
  'courtesy',
  'signOut',
  'unknown',
] as const;
export type Intent = (typeof intents)[number];
