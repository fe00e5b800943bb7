/**
 * With which ASCII characters a match of a pattern may begin, by their code; undefined when with any. Other characters are not told apart:
 * a text that begins with one of them has to be tried. Too many rather than too few.
 */
export const firstCharacters = ({ source, flags }: RegExp): ReadonlySet<number> | undefined => {
  const { first, isEmpty } = alternatives({ source, at: 0, flags: flags.replace(/[gy]/g, '') }, true);
  return isEmpty || first.size >= ascii ? undefined : first;
};

const ascii = 128;
const any: ReadonlySet<number> = new Set(Array.from({ length: ascii }, (_, code) => code));
const none: ReadonlySet<number> = new Set();

interface Scan {
  source: string;
  at: number;
  flags: string;
}
/** What a part begins with, and whether it may take no character at all. */
interface Start {
  first: ReadonlySet<number>;
  isEmpty: boolean;
}

/** Up to the end of the group or of the source. */
const alternatives = (scan: Scan, isAsked: boolean): Start => {
  const first = new Set<number>();
  let isEmpty = false;
  do {
    const start = sequence(scan, isAsked);
    for (const code of start.first) first.add(code);
    isEmpty ||= start.isEmpty;
  } while (scan.source.charAt(scan.at++) === '|');
  return { first, isEmpty };
};

/** What comes after a part that takes a character says nothing, and is only passed over. */
const sequence = (scan: Scan, isAsked: boolean): Start => {
  const first = new Set<number>();
  let isEmpty = true;
  while (scan.at < scan.source.length && !'|)'.includes(scan.source.charAt(scan.at))) {
    if (!(isAsked && isEmpty) && matchAt(plain, scan) !== '') continue;
    const part = term(scan, isAsked && isEmpty);
    const mayBeLeftOut = quantifier(scan);
    if (isEmpty) for (const code of part.first) first.add(code);
    isEmpty &&= part.isEmpty || mayBeLeftOut;
  }
  return { first, isEmpty };
};

const term = (scan: Scan, isAsked: boolean): Start => {
  if (scan.source.charAt(scan.at) === '(') {
    const opening = matchAt(openings, scan);
    const inner = alternatives(scan, isAsked && !/[=!]$/.test(opening));
    return /[=!]$/.test(opening) ? { first: none, isEmpty: true } : inner;
  }
  const said = matchAt(atoms, scan);
  if (!isAsked) return { first: none, isEmpty: false };
  if (/^(?:\^|\$|\\[bB])$/.test(said)) return { first: none, isEmpty: true };
  return { first: characters(said, scan.flags), isEmpty: /^\\[1-9k]/.test(said) };
};
/** What opens and closes nothing. */
const plain = /(?:[^\\[()|]+|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])+/y;
const openings = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const atoms =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/y;
const quantifiers = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

const matchAt = (pattern: RegExp, scan: Scan): string => {
  pattern.lastIndex = scan.at;
  const said = pattern.exec(scan.source)?.[0] ?? '';
  scan.at += said.length;
  return said;
};

const quantifier = (scan: Scan): boolean => {
  if (!'*+?{'.includes(scan.source.charAt(scan.at))) return false;
  return /^(?:[*?]|\{0)/.test(matchAt(quantifiers, scan));
};

const known = new Map<string, ReadonlySet<number>>();

/** Of one character, escape or class: whatever the engine itself says. */
const characters = (said: string, flags: string): ReadonlySet<number> => {
  if (/^\\[1-9k]/.test(said)) return any;
  const key = `${flags}/${said}`;
  const before = known.get(key);
  if (before) return before;
  const pattern = new RegExp(`^${said}$`, flags);
  const found = new Set([...any].filter((code) => pattern.test(String.fromCharCode(code))));
  known.set(key, found);
  return found;
};
