import type { Language } from '../grammar/language.ts';
import { readCorrection } from './families/correct.ts';
import { families } from './families/index.ts';
import { timeWords } from './time/index.ts';
import { commonWords } from './words/common.ts';
import { isFiller } from './words/fillers.ts';
import { firstWords } from './words/first-free.ts';
import { groupIn } from './words/group.ts';
import { hear } from './words/hear.ts';
import { isUsualCapital, qualifiersIn } from './words/left-over.ts';
import { looseWords } from './words/loose.ts';
import { particularsIn } from './words/particulars.ts';
import { refersIn } from './words/refers.ts';
import { chainOf, relationOf } from './words/relations.ts';
import { roomWords } from './words/room-wish.ts';

export const english: Language = {
  tag: 'en',
  commonWords,
  hear,
  time: timeWords,
  families,
  relationOf,
  chainOf,
  isFiller,
  groupIn,
  qualifiersIn,
  isUsualCapital,
  loose: looseWords,
  correction: readCorrection,
  refersIn,
  roomWords,
  firstWords,
  particularsIn,
};
