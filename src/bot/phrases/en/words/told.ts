import { anyMark } from '../../time/marks.ts';

const told = new RegExp(
  `^my\\s(?:(?!${anyMark}).)*?\\s(?:was|were|has|had)\\b|^(?:the|our)\\s(?:(?!${anyMark}).)*?\\s(?:is|was|were|are|has|had|isn't|wasn't|aren't)\\b`,
  'i',
);
const wished = /[,;.–-]\s*(?:(?:please|pls|so|and|can you|could you)\s+)*(?:put|add|note|book|block|schedule|enter)\b/i;

/** `the schedule of works was badly drafted`: said of something, and nothing is wanted. Given with its times as marks. */
export const isTold = (text: string): boolean => told.test(text) && !wished.test(text);
