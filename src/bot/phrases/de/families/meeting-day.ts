import type { Family } from '../../grammar/utterance.ts';
import { eventWord } from '../words/event-words.ts';
import { pattern } from '../words/pattern.ts';
import { readMeetingReference } from './meeting-reference.ts';

const prepares = pattern(
  '^(?:bereite?|vorbereitung|briefing|brief(?:e)?)\\b(?:\\s+mich)?(.*?)(?:\\s+vor)?$|^(?:was\\s+(?:muss|sollte)\\s+ich\\s+(?:für|über|zu|zum|zur|vor)\\s+)(.+?)\\s+(?:wissen|gelesen\\s+haben|lesen|ansehen|vorbereiten|mitbringen)$|^(?:gib\\s+mir\\s+)?(?:ein\\s+)?briefing\\s+(?:für|zu|zum|zur)\\s+(.+)$|^(?:ich\\s+(?:muss|möchte|will)\\s+mich\\s+)?(?:auf|für)\\s+(.+?)\\s+vor(?:zu)?bereiten$|^(?:auf|für)\\s+(.+?)\\s+vorbereiten$',
);
const loads = pattern(
  '^wie\\s*viel(?:e)?\\s+(?:zeit|stunden)\\b.*\\b(?:meetings?|besprechungen|terminen?|sitzungen)\\b|\\b(?:meeting|termin|besprechungs)-?(?:last|belastung|load|auslastung|statistik)\\b|^(?:habe|hab|sitze|bin)\\s+ich\\b.*\\bzu\\s+viele?\\b.*\\b(?:meetings?|besprechungen|termine?)\\b|^welche\\s+(?:meetings?|besprechungen|termine)\\s+kann\\s+ich\\b.*\\b(?:weglassen|absagen|delegieren|abgeben|auslassen|schwänzen)\\b|\\bwie\\s+viel\\s+fokuszeit\\b',
);
const isTalk = pattern(
  '\\b(?:meeting|termin|besprechung|call|review|workshop|kickoff|gespräch|runde|präsentation|sitzung|retro|planung|interview|jour\\s+fixe)\\w*\\b|[\uE000-\uF8FF]',
);

export const readMeetingPrep: Family = ({ mark, timing }) => {
  const marked = mark();
  const said = prepares
    .exec(marked.text)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (said === undefined || !(isTalk.test(said) || eventWord.test(said))) return undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  return {
    intent: 'meetingPrep',
    ...readMeetingReference(marked, said.replace(pattern('^\\s*(?:auf|für)\\s'), ' ')),
    ...time,
  };
};

export const readMeetingLoad: Family = ({ request, mark, timing }) => {
  if (!loads.test(request)) return undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(mark(), undefined, { rangeIsWindow: true });
  return { intent: 'meetingLoad', ...time };
};
