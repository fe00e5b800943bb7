/** A text from which clauses are taken one after the other: what is left is what nobody has understood yet. */
export interface Remainder {
  text(): string;
  /** Takes what matches away, unless `use`, given its first group, answers false. True when it was taken. */
  take(pattern: RegExp, use: (said: string) => unknown): boolean;
  /** Puts something back at the end. */
  append(text: string): void;
}

/** `tidy` is applied to what is left after each clause. */
export const remainderOf = (whole: string, tidy = (left: string): string => left): Remainder => {
  let rest = whole;
  return {
    text: () => rest,
    take: (pattern, use) => {
      const match = pattern.exec(rest);
      if (!match || use(match[1] ?? '') === false) return false;
      rest = tidy(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`);
      return true;
    },
    append: (text) => {
      rest += text;
    },
  };
};
