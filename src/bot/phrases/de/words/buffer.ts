import type { Clause } from '../../grammar/particulars.ts';

const numbers: Readonly<Record<string, number>> = {
  eine: 1,
  fünf: 5,
  zehn: 10,
  fünfzehn: 15,
  zwanzig: 20,
  dreißig: 30,
};
const length = `(?:(\\d{1,3}|${Object.keys(numbers).join('|')})\\s*-?\\s*(min(?:uten?)?\\.?|stunden?|std\\.?|h)|(eine halbe stunde)|(eine viertelstunde))`;
const where =
  '(davor und danach|vorher und nachher|davor|danach|vorher|nachher|hinterher|dazwischen|drumherum|auf beiden seiten|zwischen den terminen)';
const lead = '(?:^|[\\s,;]+)(?:(?:und|aber|auch|bitte)\\s+)*';
const end = '(?=[\\s,.;]|$)';
const mostMinutes = 120;

const minutesOf = (amount = '', unit = '', half?: string, quarter?: string): number => {
  if (half) return 30;
  if (quarter) return 15;
  return (numbers[amount.toLowerCase()] ?? Number(amount)) * (/^(?:st|h)/i.test(unit) ? 60 : 1);
};

const around = (minutes: number, place = '') => {
  if (!(minutes > 0 && minutes <= mostMinutes)) return undefined;
  const [isBefore, isAfter] = [/davor|vorher/i.test(place), /danach|nachher|hinterher/i.test(place)];
  const both = isBefore === isAfter;
  return { buffer: { before: both || isBefore ? minutes : 0, after: both || isAfter ? minutes : 0 } };
};
const read = ([, amount, unit, half, quarter, place]: RegExpExecArray) =>
  around(minutesOf(amount, unit, half, quarter), place);

/** `mit 10 Minuten Puffer davor`, `lass 15 Minuten dazwischen frei`. */
export const bufferClauses: readonly Clause[] = [
  {
    pattern: new RegExp(`${lead}(?:ohne|kein(?:en)?)\\s+puffer${end}`, 'i'),
    read: () => ({ buffer: { before: 0, after: 0 } }),
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?:mit|lass(?:e|en)?|plane|halte)\\s+)?(?:jeweils\\s+|je\\s+)?${length}\\s+(?:puffer|luft|pause)(?:zeit)?(?:\\s+${where})(?:\\s+(?:frei|ein))?${end}`,
      'i',
    ),
    read,
  },
  {
    pattern: new RegExp(
      `${lead}(?:(?:mit|lass(?:e|en)?|plane)\\s+)?(?:jeweils\\s+|je\\s+)?${length}\\s+puffer(?:zeit)?(?:\\s+(?:frei|ein))?${end}`,
      'i',
    ),
    read,
  },
  {
    pattern: new RegExp(`${lead}mit\\s+(?:einem\\s+)?puffer\\s+von\\s+${length}(?:\\s+${where})?${end}`, 'i'),
    read,
  },
  {
    pattern: new RegExp(
      `${lead}(?:lass(?:e|en)?|halte|mit)\\s+(?:jeweils\\s+|je\\s+)?${length}\\s+(?:frei\\s+)?${where}(?:\\s+frei)?${end}`,
      'i',
    ),
    read,
  },
];
