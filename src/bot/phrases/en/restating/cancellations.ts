import { andThen, anyMeeting, meeting, politely, type Restatement, says } from './restatement.ts';

const cancel = '(?:cancel|delete|drop|remove|scrap|bin|clear|take|get rid of|call)';
const it = '(?:\\s+(?:it|that|this|them))?';
const end = `(?:\\s+(?:any ?more|any longer|after all))*(?:${andThen}${politely}${cancel}${it}(?:\\s+(?:off|out of|from)(?:\\s.*)?)?)?`;

/** What comes by itself is switched off, not cancelled. */
const noNews =
  '(?!.*\\b(?:agenda|briefing|digest|summary|notifications?|alerts?|reminders?|messages?|e-?mails?|mails?|updates?|pings?|news(?:letter)?)\\b)';

/** How people say that a meeting is not to be, without a word for cancelling it. What is drowned so must look like a meeting. */
export const cancellations: readonly Restatement[] = [
  // retro is off, remove it from everyone's calendar
  says(
    `${anyMeeting}\\s+(?:is|are|'s)\\s+(?:off|cancelled|canceled|dead|not (?:on|happening|needed|going ahead)|no longer (?:on|happening|needed|necessary|required)|not happening)${andThen}${politely}${cancel}\\b.*`,
    'drop $1',
  ),
  // I don't need the focus block on Wednesday anymore
  says(
    `(?:i|we)\\s+(?:don't|do not|no longer|won't|shan't|will not|shall not|aren't|are not|'re not|'m not)\\s+(?:actually\\s+|really\\s+)?(?:be\\s+)?(?:going to\\s+)?(?:need(?:ing)?|want(?:ing)?|require|requiring|having|doing|holding)\\s+(?:to\\s+(?:have|do|hold)\\s+)?${noNews}${meeting}${end}`,
    'drop $1',
  ),
  says(
    `(?:there(?:'s| is)\\s+)?no\\s+(?:need|reason)\\s+(?:for|to\\s+(?:have|hold|do))\\s+${noNews}${meeting}${end}`,
    'drop $1',
  ),
  says(
    `${meeting}\\s+(?:isn't|is not|aren't|won't be|is no longer|will not be)\\s+(?:really\\s+)?(?:needed|necessary|required|going ahead|happening|taking place)${end}`,
    'drop $1',
  ),
  says(
    `${meeting}\\s+(?:can|could|should|may|must|has to|needs to)\\s+(?:be\\s+(?:cancelled|canceled|deleted|dropped|removed|scrapped|called off|binned|axed)|go(?: away)?|come off(?:\\s+(?:my|the|everyone's)\\s+(?:calendar|diary|schedule))?)`,
    'drop $1',
  ),
  says(
    `(?:let's|let us|we(?:'d| had)? better)\\s+not\\s+(?:do|have|hold|bother with)\\s+${noNews}${meeting}${end}`,
    'drop $1',
  ),
  says(`(?:let's|let us)\\s+(?:do away with|call off|forget about|lose)\\s+${meeting}`, 'drop $1'),
  says(
    `(?:do away with|chuck(?: out)?|dump|erase|strike|lose)\\s+${meeting}(?:\\s+(?:from|off)\\s+(?:my|the|everyone's)\\s+(?:calendar|diary|schedule))?`,
    'drop $1',
  ),
];
