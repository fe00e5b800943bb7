import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** A file of JSON lines that only grows. */
export interface Journal {
  /**
   * Adds one line. It has been handed to the system when this returns, so it outlives the process. Throws the system's error (ENOSPC);
   * what was cut off by it stays a line of its own.
   */
  append(line: unknown): void;
  close(): void;
}

const parse = (line: string): unknown[] => {
  try {
    return line ? [JSON.parse(line)] : [];
  } catch {
    return [];
  }
};

/** The lines of a journal in order, those passed over that were cut off half-way (a kill, a full disk); none when there is no file. */
export const readJournal = <T>(path: string): T[] =>
  existsSync(path) ? (readFileSync(path, 'utf8').split('\n').flatMap(parse) as T[]) : [];

/** Opens the journal at `path` for adding to it, making the file where there is none. */
export const openJournal = (path: string): Journal => {
  const file = openSync(path, 'a+');
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(file, last, 0, 1, size - 1);
  let isCutOff = size > 0 && last.toString() !== '\n';
  return {
    append: (line) => {
      // What follows must not be lost together with a line that was cut off.
      const text = `${isCutOff ? '\n' : ''}${JSON.stringify(line)}\n`;
      isCutOff = true;
      appendFileSync(file, text);
      isCutOff = false;
    },
    close: () => closeSync(file),
  };
};
