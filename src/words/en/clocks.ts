import { list } from '../format.ts';

/** Times said on another clock than the reader's. */
export const clocks = {
  /** `zone`: `Greenwich Mean Time`. */
  onOther: ({ when, zone }: { when: string; zone: string }) => `${when} · ${zone}`,
  skips: ({ zone, said, taken }: { zone: string; said: string; taken: string }) =>
    `In ${zone} the clocks go forward that day and skip ${said}, so I took ${taken} there.`,
  repeats: ({ zone, said }: { zone: string; said: string }) =>
    `In ${zone} the clocks go back that day and show ${said} twice. I took the first; the second is below.`,
  whose: 'I do not know whose clock you mean. Choose the time on yours.',
  notKnown: ({ names }: { names: string[] }) =>
    `I cannot see which time zone ${list(names, 'en')} ${names.length === 1 ? 'is' : 'are'} in. Choose the time on your own clock.`,
  several: ({ names }: { names: string[] }) =>
    `The clocks of ${list(names, 'en')} show different times. Choose the time on yours; I then show theirs.`,
  notRead: ({ said }: { said: string[] }) =>
    `I did not understand ${list(
      said.map((words) => `“${words}”`),
      'en',
    )}. Choose the time here.`,
};
