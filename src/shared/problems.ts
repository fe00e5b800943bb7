/**
 * What can stand in the way of a request: a name and its values, never a sentence. Services throw them inside the errors of
 * `errors.ts`; `src/words/<language>/problems.ts` has the sentence for each, and does not compile without one.
 */
export interface Problems {
  /* who asks, and what is behind us */
  signInRequired: object;
  graphAway: object;
  loginAway: object;
  storeAway: object;
  teamsAway: object;
  throttled: { minutes: number };
  permissionMissing: object;
  tenantNotServed: object;

  /* Microsoft 365 said no */
  noMailbox: object;
  notAccepted: object;
  tooLarge: object;
  storageFull: object;
  gone: object;
  changedMeanwhile: object;
  locked: object;

  /* times */
  timeNotUnderstood: object;
  /** Words for a clock that nobody here knows; none: somebody's, of whom it is not known. */
  clockNotKnown: { names: string[] };
  noSuchTime: { said: string };
  yearTooFar: { year: number };
  timeEndsBeforeStart: object;
  timePassed: object;
  proposalPassed: object;
  rangeTooLong: { days: number };

  /* meetings */
  meetingEndsBeforeStart: object;
  meetingLength: object;
  seriesEndsBeforeStart: object;
  tooManyAttendees: { most: number };
  notOrganizerMove: object;
  notOrganizerMoveSeries: object;
  notOrganizerRoom: object;
  notOrganizerChange: object;
  seriesChangesDay: object;
  seriesNotSplit: object;
  meetingChanged: object;
  proposalWithYes: object;
  noProposalsTaken: object;
  nothingToAnswer: object;
  timeNotOnCard: object;
  noBlockChosen: object;
  noSuchRoom: { said: string; rooms: string[] };
  noRooms: object;
  noSuchBuilding: { said: string; buildings: string[] };
  /** No room is like that, or none of those is free. */
  noRoomLike: { wish: SaidRoom };
  noSuchRoomFree: { wish: SaidRoom };
  noLargerRoom: { chairs: number };
  noSmallerRoom: { chairs: number };

  /* undo */
  undoneAlready: object;
  undoTooLate: object;

  /* people */
  ambiguousPerson: { said: string; names: string[] };
  nobodyButNear: { said: string; names: string[] };
  personNotFound: { said: string };
  groupTooLarge: { name: string; most: number };
  groupEmpty: { name: string };
  tooManyNames: { most: number };
  accountDisabled: { said: string };
  noManager: object;
  noReports: object;
  noPeers: object;
  hasNoManager: { name: string };
  hasNoReports: { name: string };
  hasNoPeers: { name: string };
  tooManyPeopleHere: { most: number };

  /* notifications */
  pausePassed: object;
  pauseWithoutEnd: object;
  pauseTooLong: object;
  noCalendarToWatch: object;
  mayNotWatch: object;
}

/** What a room was to be like. */
export interface SaidRoom {
  seats?: number | undefined;
  has?: ('projector' | 'screen' | 'whiteboard' | 'flipchart' | 'video' | 'audio' | 'accessible')[] | undefined;
  place?: string | undefined;
  floor?: number | undefined;
}

export type Problem = { [K in keyof Problems]: { is: K } & Problems[K] }[keyof Problems];

/** A sentence for every problem. */
export type ProblemWords = { [K in keyof Problems]: (values: Problems[K]) => string };
