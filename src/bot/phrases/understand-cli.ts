import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isTimeZone, localText } from '../../shared/time-zone.ts';
import { isDate } from './time/calendar-days.ts';
import { languages } from './understand.ts';
import { understandWithSecondOpinion } from './understand-with-second-opinion.ts';
import { type Moment, printed } from './understanding.ts';

/** The exit code for a command line that cannot be understood (EX_USAGE). */
const usageError = 64;

const usage =
  'Usage: npm run --silent understand -- [--now 2026-11-23T09:00] [--time-zone Europe/London] [--language de]';

class WrongOption extends Error {}

const readMoment = (args: string[]): Moment => {
  const { now, 'time-zone': zone, language } = readOptions(args);
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) throw new WrongOption(`"${timeZone}" is no time zone; say one like Europe/London.`);
  if (language !== undefined && !languages.includes(language.split('-', 1)[0]?.toLowerCase() ?? ''))
    throw new WrongOption(`"${language}" is not understood; say one of ${languages.join(', ')}.`);
  return {
    now: now === undefined ? localText(new Date(), timeZone) : readNow(now),
    timeZone,
    ...(language === undefined ? {} : { language }),
  };
};

const readOptions = (args: string[]): Partial<Record<'now' | 'time-zone' | 'language', string | undefined>> => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { now: text, 'time-zone': text, language: text } }).values;
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : 'The options are wrong.');
  }
};

const readNow = (now: string): string => {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(now);
  if (!match?.[1] || !isDate(match[1]))
    throw new WrongOption(`"${now}" is no local time; say one like 2026-11-23T09:00.`);
  return now.slice(0, 16);
};

const main = async (): Promise<void> => {
  const moment = readMoment(process.argv.slice(2));
  // Whoever reads may go before we are done: then there is nobody to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${JSON.stringify(printed(understandWithSecondOpinion(line, moment)))}\n`);
  }
};

main().catch((error: unknown) => {
  const isUsage = error instanceof WrongOption;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? `${usage}\n` : ''}`);
  process.exitCode = isUsage ? usageError : 1;
});
