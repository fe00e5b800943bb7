import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';
import { splitComment } from './comment.ts';
import { readMeetingReference } from './meeting-reference.ts';
import { readScope, scopeFields } from './series-scope.ts';

type Response = 'accept' | 'decline' | 'tentative';
const maybe = '(?:vielleicht|eventuell|unter\\s+vorbehalt|mit\\s+vorbehalt|vorläufig|tentativ|möglicherweise|evtl\\.?)';

/** In the order in which they are tried: `unter Vorbehalt zusagen` before `zusagen`. */
const shapes: readonly (readonly [response: Response, pattern: RegExp])[] = [
  [
    'tentative',
    pattern(
      `\\b${maybe}\\s+(?:zu|zusagen|annehmen|an|akzeptieren|zuzusagen)\\b|^(?:antworte|sag|sage|stimme?)\\b.{0,120}\\b${maybe}(?:\\s+zu)?$|^${maybe}\\s+(?:zum|zur|für|bei)\\b|^ich\\s+(?:komme|nehme|bin)\\s+${maybe}\\b|^(?:ich\\s+)?weiß\\s+(?:noch\\s+)?nicht,?\\s+ob\\s+ich\\b.*\\b(?:kann|komme|schaffe|dabei)|^ich\\s+(?:versuche|schaue)\\b.*\\b(?:teilzunehmen|dabei|zu\\s+kommen)|^(?:markier|trag)\\w*\\s+mich\\b.*\\b(?:vielleicht|vorbehalt)`,
    ),
  ],
  [
    'decline',
    pattern(
      '^sag(?:e)?\\b(?!\\s+(?:das|den|die|mein)).{0,80}\\b(?:beim|bei\\s+der|bei\\s+dem)\\b.*\\bab$|^lehn(?:e|en\\s+sie)?\\b.*\\bab\\b|\\bablehnen$|\\babzulehnen$|^ablehnen\\b|^(?:sag(?:e)?|antworte)\\s+(?:nein|nö)\\s+(?:zu[mr]?|auf|bei)\\b|\\bnicht\\s+(?:zusagen|annehmen)$|^(?:nein|absage)\\s+(?:zu[mr]?|für|an)\\b|^(?:ich|da|beim|bei|zum|zur|am|heute|morgen|leider)\\b.{0,100}\\b(?:kann|schaffe|komme|werde|nehme)\\b.{0,100}\\bnicht\\b(?:\\s+(?:kommen|teilnehmen|dabei\\s+sein|dabei|zum\\s+\\S+|zur\\s+\\S+|bei\\s+\\S+|teil|schaffen|da))*|^(?:kann|schaffe|komme)\\b.{0,100}\\bnicht\\b|^ich\\s+bin\\b.{0,80}\\bnicht\\s+dabei|^(?:ich\\s+)?(?:muss|möchte|will)\\b.{0,100}\\b(?:ablehnen|passen)$|^ohne\\s+mich\\b|^(?:ich\\s+habe\\s+)?(?:leider\\s+)?keine\\s+zeit\\s+(?:für|beim|zum|zur)\\b',
    ),
  ],
  [
    'accept',
    pattern(
      '^nimm\\b.*\\ban\\b|^nehmen\\s+sie\\b.*\\ban\\b|\\bannehmen$|\\banzunehmen$|^(?:akzeptier(?:e|en)?|bestätig(?:e|en)?|annehmen|zusagen|zusage)\\b|\\b(?:akzeptieren|bestätigen|zusagen|zuzusagen)$|^sag(?:e|en\\s+sie)?\\b.*\\bzu$|^sag(?:e)?\\s+(?:ja|zu)\\s+(?:zu[mr]?|bei)\\b|^(?:ja|zusage)\\s+(?:zu[mr]?|für|an)\\b|^ich\\s+(?:nehme|komme|bin|werde)\\b.{0,100}\\b(?:teil|dabei|kommen|teilnehmen|an)$|^ich\\s+komme\\s+(?:gerne?\\s+)?zu[mr]?\\b|\\bnehme\\s+ich\\s+(?:gerne?\\s+|sehr\\s+)*an$|^(?:zum|zur|beim|bei\\s+de[rm])\\s.{2,80}\\s(?:komme|bin)\\s+ich\\s+(?:(?:gerne?|natürlich|sicher|auch)\\s*)*(?:dabei|mit)?$|^stimm(?:e)?\\b.*\\bzu$',
    ),
  ],
];

const taken = pattern(
  `(?<![\\p{L}])(?:lehn(?:e|en)?|ablehnen|abzulehnen|nimm|nehmen|nehme|annehmen|anzunehmen|akzeptier(?:e|en)?|bestätig(?:e|en)?|sag(?:e|en)?|zusagen|zuzusagen|zusage|absage|antworte|stimm(?:e)?|sie|ja|nein|nö|${maybe}|kann|schaffe|schaffen|komme|kommen|werde|ich|teil|teilnehmen|dabei|dabei\\s+sein|bin|nicht|leider|bitte|mal|doch|gerne?|mich|muss|möchte|will|passen|markier(?:e)?|trag(?:e)?|als|unter|vorbehalt|weiß|noch|ob|versuche|schaue|zu\\s+kommen|teilzunehmen|ohne|keine|zeit|habe|da(?=\\s)|ab(?=\\s*(?:$|[,.|]|mit\\s+der\\s+begründung|weil|und\\s))|an(?=\\s*$)|zu(?=\\s*$))(?![\\p{L}])`,
  'g',
);
const isOther = pattern('\\b(?:e-?mails?|mails?|nachrichten?|datei(?:en)?|dokumente?)\\b');
const isQuestion = pattern(
  '^(?:wann|wer|warum|wieso|hat|haben|wo|kann\\s+(?!ich\\b|das\\b|den\\b|die\\b|morgen\\b|heute\\b|am\\b|leider\\b|nicht\\b))',
);
const running = pattern('\\b(?:später|verspäte|minuten\\s+zu\\s+spät|verspätet)\\b');

export const readRespond: Family = (utterance) => {
  const { request: whole, mark, timing } = utterance;
  const { rest: told, body } = splitComment(whole);
  const scoped = readScope(told, utterance);
  const request = scoped.rest;
  if (isOther.test(request) || isQuestion.test(request) || running.test(request)) return undefined;
  for (const [response, shape] of shapes) {
    if (!shape.test(request)) continue;
    const rest = ` ${request} `
      .replace(/[,;.]\s.*$/u, ' ')
      .replace(taken, ' | ')
      .replace(/\s(?:zum|zur|beim|bei\s+der|bei\s+dem|bei|für\s+(?:den|die|das)|auf)\s/giu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const marked = mark(rest);
    const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
    const reference = readMeetingReference(marked);
    return { intent: 'respond', response, ...reference, ...time, ...(body ? { body } : {}), ...scopeFields(scoped) };
  }
  return undefined;
};
