import type { Sample } from './corpus.ts';
import type { Slots } from './sentences.ts';

/** First and last names of many places, so that no name stands for an intent. */
const people =
  'Adele Alex Lee Megan Diego Joni Lynne Isaiah Nestor Miriam Pradeep Christie Grady Johanna Henrietta Patti Priya Olga Tom Sara Jane Maria Ahmed Yuki Chen Wei Fatima Lars Ingrid Pierre Chloe Jürgen Anna Ben Kofi Amara Sven Katja Ravi Sunita Jo Sam Ling Eva Bo Carlos Lucia Ivan Nadia Omar Leila Hans Greta Paul Emma Noah Mia Finn Zoe Luca Ida'.split(
    ' ',
  );
const families =
  'Vance Wilber Gu Bowen Siciliani Langer Sherman Robbins Graham Wilke Gupta Smith Jones Müller Schmidt Tanaka Rossi Novak Khan Diaz Lopez Olsen'.split(
    ' ',
  );

type Random = () => number;
const oneOf = (values: readonly string[], random: Random): string => values[Math.floor(random() * values.length)] ?? '';

/** A sentence as others might have typed it: with other names, and now and then with a slip of the fingers. */
export const variantOf = (sample: Sample, random: Random): string => {
  const renamed = sample.names.reduce((text, name) => rename(text, name, random), sample.text);
  const slipped = random() < 0.25 ? slip(renamed, random) : renamed;
  return random() < 0.3 ? slipped.toLowerCase() : slipped;
};

const rename = (text: string, name: string, random: Random): string => {
  if (!/^\p{L}/u.test(name) || name.includes('@') || /^(?:my|mein)/i.test(name)) return text;
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || random() < 0.2) return text;
  const other = name.includes(' ') ? `${oneOf(people, random)} ${oneOf(families, random)}` : oneOf(people, random);
  const cased = name === name.toLowerCase() ? other.toLowerCase() : other;
  return text.slice(0, at) + cased + text.slice(at + name.length);
};

/** Two letters the wrong way round, one left out or typed twice. */
const slip = (text: string, random: Random): string => {
  if (text.length < 8) return text;
  const at = 1 + Math.floor(random() * (text.length - 2));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1);
};

/** A pattern with its gaps filled; what fills one may have gaps itself. */
export const filled = (pattern: string, slots: Slots, random: Random): string =>
  pattern.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    if (name === 'name')
      return random() < 0.2 ? `${oneOf(people, random)} ${oneOf(families, random)}` : oneOf(people, random);
    return filled(oneOf(slots.get(name) ?? [], random), slots, random);
  });
