import type { Family } from '../../grammar/utterance.ts';
import { elsewhere, eventWord } from '../words/event-words.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';
import { splitComment } from './comment.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { readScope, scopeFields } from './series-scope.ts';

const verbs =
  'absagen|abzusagen|abgesagt|absage|canceln|cancel(?:e|le)?|cancle|streichen|streich(?:e)?|stornier(?:e|en|st)?|lösch(?:e|en|st)?|entfern(?:e|en)?|abblasen|rausnehmen|rausstreichen|herausnehmen|entfällt';
const split =
  'sag(?:e|en)?\\b(?:\\s+sie)?(.{1,160}?)\\s+ab|blas(?:e)?\\b(.{1,160}?)\\s+ab|nimm\\b(.{1,160}?)\\s+(?:raus|heraus|aus\\s+(?:dem|meinem)\\s+kalender)|schmeiß(?:e)?\\b(.{1,160}?)\\s+raus|lass(?:e)?\\b(.{1,160}?)\\s+(?:ausfallen|fallen)';
const asks = pattern(
  `^(?:(?:${verbs})\\b|(?:${split})\\b)|\\b(?:${verbs}|ausfallen\\s+lassen|ab)$|\\bbrauche?\\s+ich\\s+nicht(?:\\s+mehr)?$|\\b(?:fällt\\s+aus|(?:muss|soll|kann|sollte|wird)\\b.{0,80}\\bausfallen)$`,
);
const wish = pattern(
  '^(?:ich|wir)\\s+(?:möchten?|wollen|will|muss|müssen|würden?)\\b.*\\b(?:absagen|canceln|stornieren|löschen|streichen)\\b|\\b(?:absagen|canceln|stornieren)\\b[,.;]',
);
const taken = pattern(
  `(?:^|\\s)(?:${verbs}|sag(?:e|en)?(?:\\s+sie)?|blas(?:e)?|nimm|schmeiß(?:e)?|lass(?:e)?|ausfallen(?:\\s+lassen)?|brauche?\\s+ich\\s+nicht(?:\\s+mehr)?|fällt\\s+aus|raus|heraus|fallen|ausfallen|muss|soll|sollte|kann|wird|ich|wir|möchten?|wollen|will|müssen|würden?|gerne?|leider|bitte|mal|doch|komplett|wieder|(?:nur\\s+)?dieses\\s+(?:eine\\s+)?mal|(?:aus|von)\\s+(?:dem|meinem)\\s+kalender|im\\s+kalender)(?![\\p{L}])`,
  'g',
);
const isOther = pattern(
  '\\b(?:e-?mails?|mails?|nachrichten?|datei(?:en)?|dokumente?|kontakte?|benachrichtigungen?|erinnerungen?|abo|newsletter)\\b',
);
/** `sag Adele ab`: somebody, and whatever there is with them. */
const onlyName =
  /^sage?\s+(?!das|den|die|alle|mein|unser|es)[a-zäöüß.-]+(?:\s[A-ZÄÖÜ][a-zäöüß.-]+)?\s+(?:(?:für|am|um)\s.*)?ab$/i;
/** `bin krank, alles morgen streichen`: why is no part of what. */
const excuse = pattern('^(?:(?:ich|wir)\\s+)?(?:bin|liege|habe|sind|haben)\\b[^,;.]{0,60}[,;.]\\s+(?=.{8})');
const isQuestion = pattern('^(?:wann|wer|warum|wieso|wurde|ist|sind|hat|haben|welche)\\b');

export const readCancel: Family = (utterance) => {
  const { request: whole, mark, timing } = utterance;
  const { rest: told, body } = splitComment(whole);
  const scoped = readScope(told, utterance);
  const request = scoped.rest.replace(excuse, '');
  const asked = request.replace(/[,;]\s*(?:bitte|danke)$/iu, '');
  if (!(asks.test(asked) || wish.test(asked)) || isOther.test(request) || isQuestion.test(request)) return undefined;
  if (
    pattern('(?<![\\p{L}])ab$').test(asked) &&
    !pattern('(?<![\\p{L}])(?:sag(?:e|en|st)?|blas(?:e)?)(?![\\p{L}])').test(asked)
  )
    return undefined;
  const rest = ` ${request} `
    .replace(taken, ' | ')
    .replace(/\sab(?=\s*(?:$|[,.|;]|weil|da\s))/giu, ' | ')
    .replace(/\s+/g, ' ')
    .trim();
  const marked = mark(rest);
  const reference = readMeetingReference(marked);
  if (elsewhere.test(reference.subject ?? '') && !/termin|meeting|besprechung/iu.test(request)) return undefined;
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  const { subject, people, ...others } = reference;
  if (subject && people.length === 0 && onlyName.test(asked.trim()) && !eventWord.test(subject))
    return { intent: 'cancel', people: readNames(subject), ...others, ...time, ...(body ? { body } : {}) };
  return { intent: 'cancel', ...reference, ...time, ...scopeFields(scoped), ...(body ? { body } : {}) };
};
