import type { Intent, Understanding } from './understanding.ts';

/** How a meeting is to be kept, beside when, with whom and about what. */
export type Said = Pick<
  Understanding,
  'isPrivate' | 'showAs' | 'buffer' | 'link' | 'body' | 'block' | 'isWholeDay' | 'makeOptional' | 'makeRequired'
>;

export interface Particulars {
  said: Said;
  /** The request without the words that said so; empty when they were all of it. */
  rest: string;
}

/** Stands for a link, or for what is to be different, in front of the meeting it goes to: a letter nobody types. */
export const whatIsSaid = '\u{F0000}';

/** One way to say one of them. What it takes is cut out of the request, or replaced by `instead`. */
export interface Clause {
  pattern: RegExp;
  /** Undefined when the words do not say it after all. */
  read(match: RegExpExecArray): Said | undefined;
  instead?: string | ((match: RegExpExecArray) => string);
}

/** Takes each clause once, in order. Undefined when there was none. */
export const takeParticulars = (
  request: string,
  clauses: readonly Clause[],
  tidy: (rest: string) => string,
): Particulars | undefined => {
  let rest = request;
  let said: Said | undefined;
  for (const { pattern, read, instead = ' ' } of clauses) {
    const match = pattern.exec(rest);
    const more = match && read(match);
    if (!match || !more) continue;
    said = { ...said, ...more };
    const put = typeof instead === 'string' ? instead : instead(match);
    rest = `${rest.slice(0, match.index)}${put}${rest.slice(match.index + match[0].length)}`;
  }
  return said && { said, rest: rest === request ? rest : tidy(rest) };
};

/** Whose meetings have such particulars. */
export const haveParticulars: ReadonlySet<Intent> = new Set(['book', 'findTimes', 'correct', 'changeMeeting']);

/** An https address without a name and password in it; undefined for any other. */
export const linkOf = (text: string): string | undefined => {
  const said = text.replace(/[.,;:!?)\]'"]+$/, '');
  if (!URL.canParse(said)) return undefined;
  const { protocol, username, password } = new URL(said);
  return protocol === 'https:' && username === '' && password === '' ? said : undefined;
};
