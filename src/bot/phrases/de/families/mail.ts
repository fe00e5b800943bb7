import { isFirstName } from '../../grammar/first-names.ts';
import type { Family } from '../../grammar/utterance.ts';
import { withoutMarks } from '../../time/marks.ts';
import { namesAtStart } from '../words/name-list.ts';
import { readNames } from '../words/names.ts';
import { ownerOf } from '../words/owner.ts';
import { pattern } from '../words/pattern.ts';

const noun = '(?:e-?mails?|mails?|nachrichten?|post)';
const isMail = pattern(`\\b${noun}\\b`);
const from = pattern('\\b(?:von|vom)\\s+');
const about = pattern(
  '\\b(?:über|zum\\s+thema|zu|zum|zur|wegen|bezüglich|bzgl\\.?|mit\\s+(?:dem\\s+)?(?:betreff|thema)|betreffend)\\s+(?:(?:den|der|die|das|dem)\\s+)?(.+?)(?=\\s+(?:von|an|aus|in|ab|weiter|im|ablegen|weiterleiten)\\b|\\s*(?:$|:))',
);
const owned = pattern(`\\b(\\p{L}[\\p{L}.-]+(?:s|'))\\s+(?:letzte\\s+|neueste\\s+|neue\\s+)?${noun}\\b`);

/** Whose mail, and what it is about. */
const referenceIn = (text: string): { people: string[]; query?: string } => {
  const at = from.exec(text);
  const sender = at ? namesAtStart(text.slice(at.index + at[0].length)).people : [];
  const owner = sender.length === 0 ? owned.exec(text)?.[1] : undefined;
  const query = about.exec(text)?.[1]?.replace(/[\s?!.,]+$/, '') ?? compound.exec(text)?.[1];
  const clean = query && withoutMarks(query).replace(/\s+/g, ' ').trim();
  return {
    people: owner && ownerOf(owner) !== owner ? readNames(ownerOf(owner)) : sender,
    ...(clean ? { query: clean } : {}),
  };
};
const compound = pattern('\\b(?!e-|e\\b)([\\p{L}]{3,40}?)-?mail\\b');

const bodyMark = pattern(
  '\\s*(?::\\s+|:$|\\s[-–—]\\s|,?\\s+(?:dass|mit\\s+(?:dem\\s+)?(?:text|inhalt|kommentar|hinweis))\\s*:?\\s+)',
);
/** The head of a request about mail and the text to be written, as typed. */
const splitBody = (text: string): { head: string; body?: string } => {
  const found = bodyMark.exec(text);
  if (!found) return { head: text };
  const body = text
    .slice(found.index + found[0].length)
    .trim()
    .replace(/^"([^"]*)"[.!]?$/, '$1');
  return { head: text.slice(0, found.index).trim(), ...(body ? { body } : {}) };
};

const sends: readonly RegExp[] = [
  pattern(
    `^(?:send(?:e|en\\s+sie)?|schreib(?:e|en\\s+sie)?|schick(?:e|en\\s+sie)?|verfass(?:e)?|entwirf)\\s+(?:mir\\s+)?(?:bitte\\s+)?(?:eine?\\s+)?(?:kurze\\s+|neue\\s+)?${noun}\\s+(?:an|für)\\s+(.+)$`,
  ),
  pattern(
    `^(?:send(?:e)?|schreib(?:e)?|schick(?:e)?)\\s+(?!mir\\b|die\\b|das\\b|den\\b)(.{2,60}?)\\s+(?:bitte\\s+)?(?:eine?\\s+)(?:kurze\\s+|neue\\s+)?${noun}\\b(.*)$`,
  ),
  pattern(`^(?:eine?\\s+)?(?:neue\\s+)?${noun}\\s+an\\s+(.+?)(?:\\s+(?:schreiben|senden|schicken))?$`),
  pattern(
    `^(?:schreib(?:e)?|mail(?:e)?|sag(?:e)?|richte)\\s+(?!mir\\b|uns\\b|ab\\b|das\\b|den\\b|die\\b|mein)(.{2,60}?(?:,?\\s+dass\\s+.+|:\\s+.+))$`,
  ),
  pattern(`^(.{2,60}?)\\s+(?:bitte\\s+)?(?:eine?\\s+)${noun}\\s+(?:schreiben|schicken|senden)(.*)$`),
];
/** `gib Adele Bescheid, der Aufzug ist kaputt` */
const lets = pattern(
  '^(?:gib|sag(?:e)?)\\s+(?!mir\\b|uns\\b)(.{2,60}?)\\s+(?:bitte\\s+|mal\\s+|kurz\\s+)*bescheid(?:,\\s*(?:dass\\s+)?|:\\s*|\\s+dass\\s+)(.{2,900})$',
);
const isLate = pattern('\\b(?:später|zu\\s+spät|verspät\\p{L}*)\\b');

export const readSendMail: Family = ({ said, request }) => {
  const told = lets.exec(said.replace(/\s+$/, ''));
  const whom = namesAtStart(told?.[1] ?? '').people;
  if (told?.[2] && whom.length > 0 && !isLate.test(told[2]))
    return { intent: 'sendMail', people: whom, body: told[2].trim() };
  if (
    pattern('\\b(?:einladung|termin|meeting|besprechungsanfrage|bescheid)\\b').test(request.slice(0, 60)) &&
    !isMail.test(request)
  )
    return undefined;
  const match = sends.map((shape) => shape.exec(said)).find((found) => found !== null);
  if (!match) return undefined;
  const { head, body } = splitBody(match.slice(1).filter(Boolean).join(' ').trim());
  const topic = about.exec(` ${head}`);
  const rest = topic ? ` ${head}`.replace(topic[0], ' ').trim() : head;
  const people = namesAtStart(rest.replace(/[\s?!.,]+$/, '')).people;
  if (people.length === 0) return undefined;
  return {
    intent: 'sendMail',
    people,
    ...(topic?.[1] ? { subject: topic[1].replace(/[\s?!.,]+$/, '') } : {}),
    ...(body ? { body } : {}),
  };
};

const replies = pattern(
  `^(?:antwort(?:e|en\\s+sie)?|beantwort(?:e|en\\s+sie)?|schreib(?:e)?\\s+(?=.*\\bzurück\\b)|reply)\\b\\s*(?:bitte\\s+)?(?:auf\\s+)?(.*)$`,
);
export const readReplyToMail: Family = ({ said, request }) => {
  const match = replies.exec(said);
  if (!match || (pattern('\\b(?:einladung|termin|meeting|besprechung)\\b').test(request) && !isMail.test(request)))
    return undefined;
  const { head, body } = splitBody(match[1] ?? '');
  const [first = '', ...text] = head.split(/\s+/);
  if (
    body === undefined &&
    isFirstName(first) &&
    text.length > 1 &&
    /^\p{Ll}/u.test(text[0] ?? '') &&
    text[0] !== 'und'
  )
    return { intent: 'replyToMail', people: [first], body: text.join(' ').replace(/^dass\s/i, '') };
  const reference = isMail.test(head)
    ? referenceIn(head)
    : { people: namesAtStart(head.replace(pattern('\\bzurück\\b'), '').trim()).people };
  return { intent: 'replyToMail', ...reference, ...(body ? { body } : {}) };
};

const forwards = pattern(
  '^(?:leit(?:e|en\\s+sie)?\\b(.+?)\\s+weiter\\b(.*)$|(?:forward(?:e)?)\\s+(.+)$|(.+?)\\s+weiterleiten(.*)$|schick(?:e)?\\b(?=.*\\bweiter\\b)(.+?)\\s+weiter\\b(.*)$)',
);
export const readForwardMail: Family = ({ said }) => {
  const match = forwards.exec(said.replace(/[\s?!.]+$/, ''));
  if (!match) return undefined;
  const whole = match.slice(1).filter(Boolean).join(' ');
  if (!isMail.test(whole) && !pattern('^\\s*(?:das|dies|die|diese)\\b').test(whole)) return undefined;
  const { head, body } = splitBody(whole);
  const to = pattern('\\b(?:an|zu)\\s+(.+)$').exec(head)?.[1];
  const people = to ? namesAtStart(to).people : [];
  const { query } = referenceIn(to ? head.slice(0, head.length - to.length) : head);
  return { intent: 'forwardMail', people, ...(query ? { query } : {}), ...(body ? { body } : {}) };
};

const files = pattern(
  `^(?:speicher(?:e|n)?|leg(?:e|en\\s+sie)?|archivier(?:e|en)?|verschieb(?:e|en)?|sicher(?:e|n)?|pack(?:e)?)\\b(.+?)\\s+(?:in|unter|nach|im|ins)\\s+(?:den\\s+|dem\\s+|das\\s+|die\\s+)?(?:ordner\\s+)?(.+?)(?:\\s+(?:ab|ein|speichern|ablegen))?$|^(.+?)\\s+(?:in|unter|im|nach)\\s+(?:den\\s+|dem\\s+)?(?:ordner\\s+)?(.+?)\\s+(?:ablegen|speichern|archivieren|verschieben|abspeichern)$`,
);
const belongs = pattern(
  `^(.{0,40}\\b${noun}\\b.{0,80}?)\\s+(?:gehört|gehören|kommt|kommen|soll|sollen|muss|müssen)\\s+(?:in|unter|nach|ins)\\s+(?:den\\s+|dem\\s+)?(?:ordner\\s+)?([^,;]{2,60}?)(?:[,;]\\s.{0,60})?$`,
);
export const readFileMail: Family = ({ request }) => {
  const match = belongs.exec(request) ?? files.exec(request);
  const head = match?.[1] ?? match?.[3];
  const place = (match?.[2] ?? match?.[4])
    ?.replace(/^["']|["']$/g, '')
    .replace(/[-\s]?ordner$/i, '')
    .trim();
  if (!head || !place || !(isMail.test(head) || pattern('\\banh(?:ang|änge)\\b').test(head)) || /kalender/i.test(place))
    return undefined;
  return { intent: 'fileMail', ...referenceIn(head), place };
};

const searches: readonly RegExp[] = [
  pattern(
    `^(?:durchsuch(?:e)?|such(?:e|en)?|find(?:e|en)?|zeig(?:e|en)?|gib|öffne|hol|lies|welche|gibt\\s+es|habe|hab|hat|haben|wo\\s+(?:ist|sind)|was\\s+(?:hat|haben)|liste|check(?:e)?|schau)\\b.*\\b(?:${noun}|posteingang|postfach|geschrieben|gemailt|gemailt)\\b`,
  ),
  pattern(`^(?:alle\\s+|neue\\s+|ungelesene\\s+|letzte\\s+|meine\\s+|die\\s+)*${noun}\\b`),
];
const asked = pattern(
  `^(?:was\\s+)?(?:hat|haben)\\s+(?:mir\\s+|uns\\s+)?(.+?)\\s+(?:mir\\b|uns\\b|was\\b|etwas\\b)(.*?)\\b(?:geschrieben|gemailt|geschickt|gesendet|geantwortet)$`,
);
const inBox = pattern(
  '^(?:durchsuch(?:e)?|such(?:e)?)\\s+(?:in\\s+)?(?:mein(?:em|en|e)?|den|die|meine)\\s+(?:posteingang|postfach|mails|e-mails)\\s+(?:bitte\\s+)?nach\\s+(?:(?:der|dem|den|die|das)\\s+)?(.+)$|\\b(?:e-?mails?|mails?|nachrichten)\\s+nach\\s+(.+?)(?:\\s+durchsuchen)?$',
);
export const readSearchMail: Family = ({ request, mark, timing }) => {
  if (pattern('\\b(?:mail|e-mail)-?adresse\\b|\\bmailadresse\\b').test(request)) return undefined;
  const question = asked.exec(request);
  if (!question && !searches.some((shape) => shape.test(request))) return undefined;
  if (!question && !pattern(`\\b(?:${noun}|posteingang|postfach)\\b`).test(request)) return undefined;
  const marked = mark();
  const { from: since, to, day } = timing(marked);
  const time = { ...(day ? { day } : {}), ...(since ? { from: since } : {}), ...(to ? { to } : {}) };
  const text = withoutMarks(marked.text).replace(/\s+/g, ' ').trim();
  if (question) {
    const topic = about.exec(` ${question[2] ?? ''}`)?.[1];
    const people = namesAtStart(withoutMarks(question[1] ?? '')).people;
    return { intent: 'searchMail', people, ...(topic ? { query: topic.trim() } : {}), ...time };
  }
  const boxed = inBox.exec(text);
  const query = boxed?.[1] ?? boxed?.[2];
  return { intent: 'searchMail', ...(query ? { query: query.trim() } : referenceIn(text)), ...time };
};
