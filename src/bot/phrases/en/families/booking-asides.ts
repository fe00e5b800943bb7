import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';

/** Why it is wanted, and what is said of it besides: no part of what it is called, nor of a name. */
const asides: readonly RegExp[] = [
  /[\s,;.–-]+(?:(?:and|so)\s+)?(?:(?:please|just)\s+)?(?:show|mark|set|list)\s+(?:me|it|that|the time)\s+(?:up\s+)?(?:as\s+)?(?:busy|taken|away|unavailable|blocked|occupied)\b.*$/i,
  /[\s,;.–-]+(?:because|cause(?=\s+(?:i|we|he|she|they)\b)|otherwise|in case|or else|whoever)\s.*$/i,
  /[\s,;.–-]+(?:as|since|so|so that)\s+(?:(?:(?:nobody|no one|no-one|people|they|everyone|everybody|someone|Qz[a-z]+|she|he|it|we|you|that|this|there|my (?!manager\b|boss\b|team\b)\p{L}+|the \p{L}+)(?:'s|'re|'ve|'ll|'d)?|i(?:'m|'ve|'ll|'d)?(?!\s+can\b|\s+could\b))\s+\p{L}.*)$/iu,
  /[\s,;.–-]+(?:that's|it's|it is|this is)\s+(?:urgent|important|really|quite|very|pretty|my|the|been|a)\b.*$/i,
];

const mark = new RegExp(anyMark);
const doing = new RegExp(
  `(?<=${anyMark})\\s*[,;.–-]+\\s*i(?:'m|'ll be|'ve got|\\s+am|\\s+have|\\s+need)\\s+(?!at\\b)[^${'\\uE000-\\uF8FF'}]+$`,
  'i',
);

/** A sentence without what is said besides; the times in it stay where it has no others. */
export const withoutAsides = (text: string): string =>
  [...asides, doing].reduce((rest, aside) => {
    const shorter = rest.replace(aside, '');
    return shorter === rest || shorter.trim() === '' || (mark.test(rest) && !mark.test(shorter)) ? rest : shorter;
  }, text);

const beforeTime = new RegExp(
  `(?:\\bfor\\s+)?(?:\\b(?:an?\\s+)?(?:quick|short|brief|solid|good|maybe|perhaps|roughly|approximately|say|just|only|ideally|preferably|sometime|starting|beginning|mere|whole|full|probably|at least|possibly)\\s+)+(?=${anyMark})`,
  'gi',
);
const afterTime = new RegExp(
  `(?<=${anyMark})[\\s,]*\\b(?:only|sharp|max(?:imum)?|tops|at (?:the )?(?:most|latest)|or so|ish|on the dot|straight|would do|will do|(?:would be|is|works?)(?: (?:enough|fine|plenty|good|ok|okay|great|perfect|best))?(?: (?:for|with) (?:me|us|everyone))?|should (?:do|suffice|be enough))(?=[\\s,.]*(?:$|${anyMark}|with\\b|in\\b|for\\b|about\\b))`,
  'gi',
);

/** `for a quick fifteen minutes`, `weekdays only`: words that only soften a time. */
export const withoutSoftTimes = (text: string): string => text.replace(beforeTime, ' ').replace(afterTime, ' ');

const named = /^(?:lunch|(?:lunch|tea|coffee)[\s-]?break)$/i;
const eveningOf = /(?<=\p{L}\s)$/u;

/** `lunch break at 12:30`, `parents evening, 6pm`: beside an hour a part of the day is what it is called, unless it stands by a day. */
export const withNamedParts = ({ text, atoms }: Marked): string =>
  atoms.some(({ kind }) => kind === 'clock' || kind === 'range')
    ? text.replace(new RegExp(anyMark, 'g'), (mark, at: number) => {
        const [atom] = atomsIn(mark, atoms);
        if (atom?.kind !== 'part') return mark;
        const isName =
          named.test(atom.said) ||
          (/^(?:evening|morning|afternoon)$/i.test(atom.said) && eveningOf.test(text.slice(Math.max(0, at - 2), at)));
        return isName ? atom.said : mark;
      })
    : text;
