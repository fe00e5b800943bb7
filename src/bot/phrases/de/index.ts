import type { Language } from '../grammar/language.ts';
import { readCorrection } from './families/correct.ts';
import { families } from './families/index.ts';
import { shorterOf } from './recasting/clauses.ts';
import { cuesIn, turnsRound } from './recasting/cues.ts';
import { recast } from './recasting/recast.ts';
import { timeWords } from './time/index.ts';
import { commonWords } from './words/common.ts';
import { isFiller } from './words/fillers.ts';
import { firstWords } from './words/first-free.ts';
import { groupIn } from './words/group.ts';
import { hear } from './words/hear.ts';
import { looseWords } from './words/loose.ts';
import { particularsIn } from './words/particulars.ts';
import { chainOf, relationOf } from './words/relations.ts';
import { roomWords } from './words/room-wish.ts';
import { isTheMeeting } from './words/the-meeting.ts';
import { wishes } from './words/wishes.ts';

export const german: Language = {
  tag: 'de',
  commonWords,
  hear,
  time: timeWords,
  families,
  relationOf,
  chainOf,
  isFiller,
  groupIn,
  correction: readCorrection,
  wishes,
  isTheMeeting,
  loose: looseWords,
  roomWords,
  firstWords,
  turnsRound,
  cues: cuesIn,
  recast,
  shorterOf,
  particularsIn,
};
