import type { Understanding } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';
import type { Atom } from '../../time/atom.ts';
import { atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { takeClauses } from './booking-clauses.ts';
import { placeAlone } from './correct-place.ts';
import { readScope, readSeriesEnd } from './series-scope.ts';

type Change = Partial<Omit<Understanding, 'text' | 'intent'>>;

const lead =
  /^(?:(?:(?:no|nope|nah)(?=[,.!]|\s+(?:make|with|without|at|on|in|i|it|let's|do|change|call|add)\b|\s+\d)|yes|yeah|yep|ok|okay|sure|actually|sorry|oh|wait|hm+|well|then|and|but|also|rather|instead|please|or|better|on second thoughts?|fine|great|perfect|good)[\s,.!:-]+)+/i;
const trail =
  /(?:[\s,]+(?:then|instead|please|rather|actually|as well|too|now|if possible|would be better|is better|better))+$/i;
const works =
  /[\s,]+(?:works(?: (?:for me|better|best|too))?|suits me(?: better)?|is (?:fine|good|ok|okay|better|perfect|great|enough|plenty)(?: (?:for me|with me|too))?|would (?:work|be (?:fine|good|better|great|perfect)))$/i;
const make =
  /^(?:(?:make|do|book|change|set|put|switch|have|say|keep) (?:it|that|this|the (?:meeting|call|draft))(?:\s+(?:to|for|on|at|be))?|change (?:the )?(?:time|day|date|length|duration|hour) to|let's (?:do|say|make it|go (?:for|with))|(?:i|we) (?:meant|mean|said|need|want|prefer)|(?:try|say|rather)(?=\s)|it should be|it's|can it be|could it be|(?:can|could|shall) we (?:do|say|make it|have it)|how about|what about|what if it(?:'s| is| was))\s+/i;
/** By these, more than by others, words can only be about what is on the table. */
const sureMake =
  /^(?:(?:make|do|change|set|put|switch|keep) (?:it|that|this)\b|book (?:it|that|this)\b|change (?:the )?(?:time|day|date|length|duration|hour) to\b|let's (?:say|make it)\b|i (?:meant|mean|said)\b|it should be\b|can it be\b|could it be\b|what if it\b)/i;

/** Of a draft this is a correction, of a meeting that exists a move. */
const moving =
  /^(?:move|push|shift|bring|postpone|reschedule) (?:it|that|this|the (?:meeting|call|draft))(?: (?:back|forward|on))?(?:\s+(?:to|by|for|until))?\s+/i;

const name = "\\p{L}[\\p{L}.'’-]*";
/** Where a name goes on; `to it` and `from that` say of which meeting. */
const more = `(?:\\s+(?!(?:to|from|into)\\s|(?:out|off)(?:\\s|$))${name}){0,3}`;
const names = `(?:${name}|\\S+@\\S+)${more}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s*,\\s*and\\s+)(?:${name}|\\S+@\\S+)${more}){0,7}`;
/** What begins so names a thing, not a person. */
const noName =
  /^(?:book|schedule|find|cancel|move|show|tell|remind|send|is|are|am|was|can|could|do|does|did|will|would|should|shall|have|has|who|what|when|where|why|how|which|he|she|they|i|we|you|yes|no|not|let's|an?|the|some|any|this|that|it|more|another|my (?:meeting|calendar|day)|our|longer|shorter|later|earlier|sooner|private|public|no|time|room|meeting|call|lunch|event|focus|attachment|agenda|\d)\b|\b(?:meeting|call|lunch|event|reminder|appointment|session|review|file|mail|message|note|room|link|agenda|tomorrow|today|calendar|list|to the|from the|to my|from my)\b/i;
const person = `(?:my|his|her|their) (?:manager|boss|team|reports|peers|assistant)|(?:him|her|them)`;

const adding = new RegExp(
  `^(?:add|include|bring(?: in| along)?|also invite|invite also|also add|plus)\\s+(${person}|${names})(?:\\s+(?:to (?:it|that|this|the (?:meeting|invite|list|invitation))|in))?$`,
  'iu',
);
/** `not Lee, I meant Alex` */
const notWho = new RegExp(
  `^not\\s+(?:with\\s+)?(${person}|${names})(?:[,;.]\\s*|\\s+)(?:but\\s+|i meant\\s+|i mean\\s+|it's\\s+|rather\\s+|with\\s+)+(${person}|${names})$`,
  'iu',
);
/** `Emily too` */
const also = new RegExp(`^(?:with\\s+)?(${person}|${names})\\s+(?:too|as well|also)$`, 'iu');
const removing = new RegExp(
  `^(?:without|minus|except(?: for)?|not with|leave out|take out|uninvite|remove|exclude|leave|take)\\s+(${person}|${names})(?:\\s+(?:out|off)(?: (?:it|the (?:list|invite|meeting)))?)?$`,
  'iu',
);
const insteadOf = new RegExp(`^(?:with\\s+)?(${person}|${names})\\s+instead of\\s+(${person}|${names})$`, 'iu');
const calling = /^(?:call|name|title|rename) (?:it|that|this)(?: to)?[\s:]+(.{1,200})$/i;
/** Said of a meeting as well, where nothing is on the table. */
const callingIt = /^(?:call|name|title|rename) the (?:meeting|call|draft)(?: to)?[\s:]+(.{1,200})$/i;
const titled =
  /^(?:(?:(?:make|set|change|put) (?:the )?(?:subject|title|topic|name)(?: of (?:it|that))?(?: to| as)?|(?:the )?(?:subject|title|topic|name)(?: of (?:it|that))?(?::| is| should be))[\s:]+|it'?s about (?:the |our )?)(?!of\b)(.{1,200})$/i;

/**
 * What is changed; `isMaybe` for words that somebody might say by themselves about something else. Undefined when anything is left over that
 * was not understood.
 */
export const readChange = (
  utterance: Utterance,
  { isSureOnly = false } = {},
): Omit<Understanding, 'text'> | undefined => {
  if (utterance.request.length > 160) return undefined;
  const led = lead.exec(utterance.request)?.[0] ?? '';
  const request = withoutOthers(utterance.request.slice(led.length));
  if (isQuestion.test(request)) return undefined;
  const isLed = led !== '' || utterance.goesOn === true;
  const since = readSince(request, utterance);
  if (since) return { intent: 'correct', ...since };
  const end = isSureOnly && !/^(?:make|let|have) it\b/i.test(request) ? undefined : readSeriesEnd(request, utterance);
  const change: Change | undefined =
    end ?? readTitle(request, isSureOnly) ?? readPeople(request) ?? readClauses(utterance, request, isLed, isSureOnly);
  if (!change) return undefined;
  const joins = change.people && isAlso(utterance, led, request) ? { joins: true as const } : {};
  return { intent: 'correct', ...change, ...joins };
};

/** `and Lee`, `Lee too`: beside those who are there. */
const isAlso = ({ goesOn }: Utterance, led: string, request: string): boolean =>
  !/\b(?:instead|rather)\b/i.test(request) &&
  !make.test(request) &&
  (goesOn === true || /\b(?:and|also|plus)\b/i.test(led) || /\b(?:too|as well|also)[?!.]*$/i.test(request));

/** `from next week on at 10`: of a series, from when on what is otherwise. */
const readSince = (request: string, utterance: Utterance): Change | undefined => {
  const { scope, since, rest } = readScope(request, utterance);
  if (!scope || !since) return undefined;
  const hour = /^(?:at |to )?(\d{1,2})(?:[:.](\d{2}))?$/.exec(rest);
  const change = readClauses(utterance, hour ? `make it ${hour[1]}:${hour[2] ?? '00'}` : rest, true, false);
  return change && { ...withoutMaybe(change), scope, from: since };
};

const withoutMaybe = ({ isMaybe: _maybe, ...change }: Change): Change => change;

/** What it is not, beside what it is to be: `not 3, half past 3`, `in person rather than online`. */
const withoutOthers = (request: string): string =>
  request
    .replace(/^not\s+(?:at\s+|on\s+|with\s+)?[^,;.]{1,30}[,;.]\s*(?:but\s+|make it\s+|rather\s+)?(?=\S)/i, 'make it ')
    .replace(
      /^(in[\s-]person|face[\s-]to[\s-]face|online|on teams|at .{1,12}|on \p{L}+)\s+(?:rather than|instead of|not|and not)\s+.{1,30}$/iu,
      '$1',
    )
    .replace(/^(?:only|just)\s+(?=\d|an?\s|half|fifteen|twenty|thirty|forty|ten|one|two)/i, 'make it ')
    .replace(/[\s,]+(?:though|tho|mind you|however)$/i, '');

const unquoted = (said: string): string => said.replace(/^["']|["']$/g, '').trim();

const readTitle = (request: string, isSureOnly: boolean): Change | undefined => {
  const said = (calling.exec(request) ?? titled.exec(request) ?? (isSureOnly ? null : callingIt.exec(request)))?.[1];
  return said === undefined ? undefined : { subject: unquoted(said) };
};

const readPeople = (request: string): Change | undefined => {
  const core = request.replace(trail, '');
  const exchanged = insteadOf.exec(request);
  if (exchanged) return { addPeople: readPersons(exchanged[1]), removePeople: readPersons(exchanged[2]) };
  const notThis = notWho.exec(request);
  if (notThis && !noName.test(notThis[1] ?? '') && !noName.test(notThis[2] ?? ''))
    return { addPeople: readPersons(notThis[2]), removePeople: readPersons(notThis[1]) };
  const added = adding.exec(core)?.[1];
  if (added && !noName.test(added)) return { addPeople: readPersons(added) };
  const tooAs = also.exec(request)?.[1];
  if (tooAs && !noName.test(tooAs) && readNames(tooAs).length > 0) return { addPeople: readPersons(tooAs) };
  const removed = removing.exec(core)?.[1];
  return removed &&
    !noName.test(removed) &&
    /^(?:without|minus|except|not|leave|take|uninvite|exclude|remove \p{Lu})/u.test(core)
    ? { removePeople: readPersons(removed) }
    : undefined;
};

/** Names, and those named by who they are to somebody spoken of, as said. */
const readPersons = (said = ''): string[] =>
  /^(?:him|her|them)$/i.test(said.trim()) ? [said.trim().toLowerCase()] : readNames(said);

/** Times, people, place and repetition, and nothing else. */
const readClauses = (
  utterance: Utterance,
  request: string,
  isLed: boolean,
  isSureOnly: boolean,
): Change | undefined => {
  const isInstead = trail.test(request) || works.test(request);
  const isSure =
    sureMake.test(request) ||
    (isInstead && !moving.test(request)) ||
    (isLed && /^(?:with|without|in|on)\b/i.test(request));
  const made = (make.exec(request) ?? moving.exec(request))?.[0] ?? '';
  const core = request
    .slice(made.length)
    .replace(works, '')
    .replace(trail, '')
    .replace(/^(?:to|for)\s+(?=\d)/i, '');
  if (core === '') return undefined;
  const bareHour = made !== '' || isInstead ? /^(?:at )?(\d{1,2})(?:[:.](\d{2}))?$/.exec(core) : null;
  const marked = utterance.mark(bareHour ? `at ${bareHour[1]}:${bareHour[2] ?? '00'}` : core);
  const isAllTime =
    withoutMarks(marked.text).replace(
      /[\s,.]|\b(?:and|the|same|time|at|on|for|long|it|a|an|later|earlier|sooner|longer|shorter)\b/gi,
      '',
    ) === '';
  const alone = placeAlone(core);
  if (alone) return alone;
  const isOnTable = isSure || isRepetition(marked) || /^same (?:time|hour|day)\b/i.test(core);
  // Every utterance comes by here, and most are about something else: no clause of theirs needs to be read twice.
  if (isSureOnly && !isOnTable) return undefined;
  const change =
    isAllTime && atomsIn(marked.text, marked.atoms).length > 0
      ? timeOf(utterance, marked, core, works.test(request))
      : others(utterance, marked, {
          isCued: made !== '' || isInstead || isLed,
          isAbout: /^(?:what|how) about\b/i.test(made),
        });
  // What it is about tells more of a meeting that exists than of a draft.
  if (!isOnTable && change?.subject !== undefined) return undefined;
  return change && (isOnTable ? change : { ...change, isMaybe: true });
};

const isRepetition = ({ text, atoms }: Marked): boolean => {
  const all = atomsIn(text, atoms);
  return all.length > 0 && all[0]?.kind === 'recurrence' && withoutMarks(text).trim() === '';
};

const clockOnly = (all: readonly Atom[]): boolean =>
  all.length > 0 && all.every(({ kind }) => kind === 'clock' || kind === 'duration');

const timeOf = (utterance: Utterance, marked: Marked, core: string, isSettled: boolean): Change | undefined => {
  const all = atomsIn(marked.text, marked.atoms);
  const length = all.find((atom) => atom.kind === 'duration');
  const by = /\b(later|earlier|sooner)$/i.exec(core)?.[1];
  if (by && length?.kind === 'duration') return { shiftMinutes: /later/i.test(by) ? length.minutes : -length.minutes };
  const than = /\b(longer|shorter)$/i.exec(core)?.[1];
  if (than && length?.kind === 'duration')
    return { lengthenMinutes: /longer/i.test(than) ? length.minutes : -length.minutes };
  const { start, day, from, to, durationMinutes, recurrence, isHourOnly, timeZone, saidZone, unread } =
    utterance.timing(marked);
  const more = {
    ...(timeZone ? { timeZone } : {}),
    ...(saidZone ? { saidZone } : {}),
    ...(unread ? { unread } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(recurrence ? { recurrence } : {}),
    ...(/\bsame (?:time|hour)\b/i.test(core) ? { sameTime: true as const } : {}),
    ...(isSettled ? { settles: 'yes' as const } : {}),
  };
  if (start && clockOnly(all)) return { time: start.slice(11), ...more };
  const isDaySaid = all.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'moment');
  const open = isHourOnly || (recurrence && !isDaySaid) ? { isDayOpen: true as const } : {};
  if (recurrence && !isDaySaid && !recurrence.days) return { ...more, ...(start ? { time: start.slice(11) } : {}) };
  return {
    ...(start ? { start } : {}),
    ...(day ? { day } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...more,
    ...open,
  };
};

/** Who asks changes nothing, but for `what about Lee` and `how about 4`. */
const isQuestion =
  /^(?:who|whom|whose|which|where|when|why|what(?!\s+(?:about|if)\b)|how(?!\s+about\b)|whats|whos|(?:what|who|where|when|how)'s)\b/i;

const little = 'also|it|the|a|an|meeting|call|please|be|to|for|at|on|just|only|same|time|quick|short';
const fillers = new RegExp(`(?:\\b(?:and|${little})\\b|[\\s,.])+`, 'gi');
/** The same, but for what stands between two names. */
const aroundNames = new RegExp(`^(?:\\s*(?:and|,)\\s)+|(?:\\b(?:${little})\\b|[\\s.])+`, 'gi');

/** People, room and times in one breath: `with Megan tomorrow at 4`, `with her manager in person`. */
const others = (
  utterance: Utterance,
  marked: Marked,
  { isCued, isAbout }: { isCued: boolean; isAbout: boolean },
): Change | undefined => {
  const { rest, people, optionalPeople, subject, room, online } = takeClauses(marked.text, marked.atoms);
  const times = atomsIn(rest, marked.atoms);
  const left = withoutMarks(rest).replace(fillers, ' ').trim();
  const list = withoutMarks(rest).replace(aroundNames, ' ').trim();
  const named =
    left === ''
      ? people
      : isCued &&
          people.length === 0 &&
          onlyNames.test(list) &&
          !noName.test(list) &&
          (isAbout || /^(?:\p{Lu}|(?:my|his|her|their)\s)/u.test(list))
        ? readNames(list)
        : undefined;
  const has =
    named &&
    (named.length > 0 || times.length > 0 || room !== undefined || online !== undefined || optionalPeople.length > 0);
  if (named?.some((one) => noName.test(one) || one.split(/\s+/).length > 5)) return undefined;
  if (
    !named ||
    !has ||
    (people.length + optionalPeople.length + times.length === 0 &&
      named.length === 0 &&
      room === undefined &&
      online === undefined)
  )
    return undefined;
  const core = /\bsame (?:time|hour)\b/i.exec(marked.text)?.[0] ?? '';
  const time = times.length > 0 ? timeOf(utterance, { ...marked, text: rest }, core, false) : {};
  return {
    ...(named.length > 0 ? { people: named } : {}),
    ...(optionalPeople.length > 0 ? { optionalPeople } : {}),
    ...time,
    ...(subject ? { subject } : {}),
    ...(room === undefined ? {} : { room }),
    ...(online === undefined ? {} : { online }),
  };
};

const onlyNames = new RegExp(`^(?:${person}|${names})$`, 'iu');
