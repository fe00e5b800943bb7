import type { Intent, Understanding } from '../../grammar/understanding.ts';
import { bareSubject } from '../families/meeting-reference.ts';

/** `I don't`, `unless`, `no longer`: what follows means the opposite, or depends on something. */
export const turnsRound =
  /\b(?:not|no|never|without|unless|if|whether|instead of|rather than|except|don't|do not|doesn't|won't|can't|cannot|isn't|aren't|didn't|wouldn't|shouldn't|couldn't|used to|hate|stop)\b/i;

/** `when is the store opening`: whatever it is called, it is that. */
const byName =
  /^(when|where|what time)(?:'s|\s+is|\s+are|\s+does)\s+(?:the|my|our)\s+(.{2,60}?)(?:\s+(?:starts?|begins?))?[?.!]*$/i;

/** What a question about a meeting says of itself where the meeting has a name of its own. */
export const cuesIn = (intent: Intent, text: string): Partial<Understanding> => {
  const [, asked = '', name = ''] = (intent === 'askMeeting' && byName.exec(text)) || [];
  const subject = bareSubject(name);
  return subject
    ? { asks: /^where$/i.test(asked) ? 'where' : 'when', subject, subjectWords: subject.split(/\s+/) }
    : {};
};
