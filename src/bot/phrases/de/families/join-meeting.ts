import type { Family } from '../../grammar/utterance.ts';
import { eventWord } from '../words/event-words.ts';
import { pattern } from '../words/pattern.ts';
import { readMeetingReference } from './meeting-reference.ts';

const shapes: readonly RegExp[] = [
  pattern('^(?:tritt|trete)\\b(.*?)\\bbei$|^(.*?)\\b(?:beitreten|joinen|einwählen|beizutreten|einzuwählen)$'),
  pattern(
    '^(?:(?:jetzt|sofort|schnell|mal)\\s+)*(?:in|ins)\\s+(.{2,80}?)(?:\\s+(?:rein|hinein|einsteigen|gehen))?(?:,?\\s+(?:gib|schick|zeig)\\w*\\s+(?:mir\\s+)?(?:bitte\\s+)?den\\s+(?:teams-?)?link)?$',
  ),
  pattern('^(?:join(?:e)?|beitreten)\\s+(.+)$'),
  pattern(
    '^(?:bring|verbinde|lass|schalte?|hol|wähle?)(?:en\\s+sie)?\\s+mich\\s+(?:bitte\\s+|mal\\s+)*(?:in|zu|zum|zur|ins|mit|an)?\\s*(.*?)(?:\\s+(?:rein|ein|dazu))?$',
  ),
  pattern(
    '^(?:zeig(?:e)?|gib|schick|was\\s+ist|wo\\s+ist|wie\\s+lautet|ich\\s+brauche|öffne|brauche)\\s+(?:mir\\s+)?(?:bitte\\s+)?(?:den|der)?\\s*(?:teams-?|meeting-?|einwahl-?|beitritts-?|teilnahme-?|besprechungs-?)*(?:link|einwahldaten)\\s+(?:für|zu|zum|zur|von|vom)\\s+(.+)$',
  ),
  pattern('^(?:an\\s+)?(.{2,80}?)\\s+(?:teilnehmen|starten|öffnen)$'),
];
const isMeeting = pattern(
  '\\b(?:meeting|termin|besprechung|call|runde|konferenz|workshop|standup|daily|retro|review|kickoff|sitzung|treffen|planung|demo|jour\\s+fixe)\\w*\\b|[\uE000-\uF8FF]',
);
const wish = pattern('^(?:ich\\s+)?(?:möchte|will|würde|muss)\\b');

export const readJoinMeeting: Family = ({ request, mark, timing }) => {
  const marked = mark(request.replace(wish, '').trim());
  for (const shape of shapes) {
    const match = shape.exec(marked.text);
    if (!match) continue;
    const said = match.slice(1).find((group) => group !== undefined) ?? '';
    if (!(isMeeting.test(said) || eventWord.test(said)) || /\b(?:nicht|abteilung)\b/i.test(request)) continue;
    const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
    return { intent: 'joinMeeting', ...readMeetingReference(marked, said), ...time };
  }
  return undefined;
};
