import { languages } from '../../words/index.ts';

/** The locale in `Accept-Language` that the person would like best of those whose language we speak. */
export const acceptedLocale = (header: string | undefined): string | undefined =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(wish)
    .filter(({ locale, weight }) => weight > 0 && languages.some((language) => locale.split('-')[0] === language))
    // A stable sort: what is wished equally stays in the order given.
    .sort((a, b) => b.weight - a.weight)[0]?.locale;

const wish = (part: string): { locale: string; weight: number } => {
  const [locale = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
  return { locale, weight: weight === undefined ? 1 : Number(weight) || 0 };
};
