import { whereOf } from '../platform/store/parsed-collection.ts';
import { pack, unpack } from './packed.ts';
import type { NewsKind, StoredShape, Told } from './types.ts';

/** What was read, or why it could not be, as a code. `isLater`: an instance of a later version wrote it and can read it. */
export type Reading<T> = { value: T } | { unreadable: string; isLater: boolean };

/** Text ↔ value of one shape. What was stored before versions were is version 1. */
export interface StoredText<T> {
  write(value: T): string;
  read(text: string): Reading<T>;
}

/** Packs with the version and parses with the schema. */
export const storedText = <T>(shape: StoredShape<T>): StoredText<T> => ({
  write: (value) => pack({ v: shape.version, data: value }),
  read: (text) => {
    const opened = open(text);
    return opened ? readAs(shape, opened) : { unreadable: 'notJson', isLater: false };
  },
});

/** The same for news, whose kind says which shape it has. */
export const storedNews = <N extends Told>(kinds: readonly NewsKind<N>[]): StoredText<N> => {
  const byKind = new Map<string, NewsKind<N>>(kinds.map((kind) => [kind.kind, kind]));
  return {
    write: (news) => pack({ v: byKind.get(news.kind)?.version ?? 1, data: news }),
    read: (text) => {
      const opened = open(text);
      if (!opened) return { unreadable: 'notJson', isLater: false };
      const kind = byKind.get(String(fieldOf(opened.data, 'kind')));
      // Whether it was there once or will be, this version does not know; it waits for one that does until it is given up.
      return kind ? readAs(kind, opened) : { unreadable: 'unknownKind', isLater: true };
    },
  };
};

interface Opened {
  v: number;
  data: unknown;
}

const readAs = <T>(shape: StoredShape<T>, { v, data }: Opened): Reading<T> => {
  if (v > shape.version) return { unreadable: `version ${v}`, isLater: true };
  try {
    const read = shape.schema.safeParse(v < shape.version && shape.upgrade ? shape.upgrade(data, v) : data);
    return read.success ? { value: read.data } : { unreadable: whereOf(read.error), isLater: false };
  } catch {
    return { unreadable: `notUpgraded ${v}`, isLater: false };
  }
};

const open = (text: string): Opened | undefined => {
  try {
    const stored = unpack(text);
    const v = fieldOf(stored, 'v');
    return typeof v === 'number' ? { v, data: fieldOf(stored, 'data') } : { v: 1, data: stored };
  } catch {
    return undefined;
  }
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
