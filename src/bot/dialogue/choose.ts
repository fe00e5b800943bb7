import type { Understanding } from '../phrases/understanding.ts';
import type { Choice, Choices } from './memory.ts';

/** Which of a list is meant: its place, from 0; `several` when what was said fits more than one; undefined when it speaks of none. */
export type Chosen = number | 'several' | undefined;

/** What was said of a list that was shown. `local` gives the local time of an instant, `2026-11-23T09:00`. Pure. */
export const chosenOf = (
  { items }: Pick<Choices, 'items'>,
  { text, ordinal, byTime, ofTwo, picks, time, start, day }: Understanding,
  local: (instant: Date) => string,
): Chosen => {
  if (ordinal !== undefined && ofTwo && items.length > 2) return 'several';
  if (ordinal !== undefined) return byPlace(items, ordinal, byTime === true);
  const at = (item: Choice) => (item.startsAt ? local(item.startsAt) : '');
  if (time !== undefined) return onlyOne(items, (item) => at(item).endsWith(`T${time}`) && isOf(item, picks ?? ''));
  if (start !== undefined) return onlyOne(items, (item) => at(item) === start);
  if (day !== undefined) return onlyOne(items, (item) => at(item).startsWith(day) && isOf(item, picks ?? ''));
  return byWords(items, picks ?? text);
};

const byPlace = (items: readonly Choice[], ordinal: number, isByTime: boolean): Chosen => {
  const places = items.map((_, index) => index);
  const when = (index: number) => items[index]?.startsAt?.getTime() ?? 0;
  const ordered = isByTime ? places.sort((one, other) => when(one) - when(other)) : places;
  return ordered.at(ordinal > 0 ? ordinal - 1 : ordinal);
};

const onlyOne = (items: readonly Choice[], fits: (item: Choice) => boolean): Chosen => {
  const found = items.flatMap((item, index) => (fits(item) ? [index] : []));
  return found.length > 1 ? 'several' : found[0];
};

const mostWords = 6;
const folded = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word !== '' && word !== '.');

/** An answer in the words of one of the choices: every word said begins one of its words. */
const byWords = (items: readonly Choice[], said: string): Chosen => {
  const words = folded(said).filter((word) => !around.has(word));
  if (words.length === 0 || words.length > mostWords) return undefined;
  const exact = onlyOne(items, (item) => words.every((word) => folded(item.words).includes(word)));
  return (
    exact ?? onlyOne(items, (item) => words.every((word) => folded(item.words).some((one) => one.startsWith(word))))
  );
};

const isOf = (item: Choice, said: string): boolean =>
  folded(said).every((word) => folded(item.words).some((one) => one.startsWith(word)));

/** Words around an answer, in the languages we read, by which nothing is told apart. */
const around = new Set(
  'the one a an i mean meant please it is its from in of with at for ich meine den die das der dem aus von vom im mit bitte'.split(
    ' ',
  ),
);
