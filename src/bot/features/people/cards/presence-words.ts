import type { Words } from '../../../../words/index.ts';

/** The activity when it says more than the availability. A word that Graph has got since is said as Graph says it. */
export const presenceWords = (
  { availability, activity }: { availability: string; activity: string },
  people: Words['people'],
): string => {
  const state = own(people.availability, availability) ?? apart(availability);
  if (activity === availability || activity === 'PresenceUnknown') return state;
  return `${state} (${own(people.activity, activity) ?? apart(activity).toLowerCase()})`;
};

const own = (words: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** `CookingLunch` → `Cooking lunch` */
const apart = (word: string): string => {
  const words = word.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
