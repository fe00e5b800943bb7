import { list, plural } from '../format.ts';

/** What is worth knowing before a meeting. */
export const prep = {
  title: ({ subject }: { subject: string }) => `Before “${subject}”`,
  nobodyElse: 'Nobody else is in it.',
  people: 'Who is in it',
  morePeople: ({ count }: { count: number }) => `And ${count} more.`,
  reportsTo: ({ name }: { name: string }) => `reports to ${name}`,
  organises: 'organises it',
  lastMet: ({ day, subject }: { day: string; subject: string }) =>
    subject ? `last met ${day} (${subject})` : `last met ${day}`,
  neverMet: 'no meeting together in the last 100 days',
  outside: 'outside your organisation',
  since: ({ day }: { day: string }) => `Since the last time, ${day}`,
  nothingNew: ({ day }: { day: string }) => `Nothing changed since the last time, ${day}.`,
  firstTime: 'This is its first date in the last 100 days.',
  change: {
    joined: ({ names }: { names: string[] }) =>
      `${list(names, 'en')} ${plural(names.length, 'en', { one: 'is', other: 'are' })} new.`,
    left: ({ names }: { names: string[] }) =>
      `${list(names, 'en')} ${plural(names.length, 'en', { one: 'is', other: 'are' })} not in it any more.`,
    subject: ({ before }: { before: string }) => `It was called “${before}”.`,
    place: ({ before }: { before: string }) => `It was at ${before}.`,
    placeIsNew: 'It had no place.',
    length: ({ time }: { time: string }) => `It lasted ${time}.`,
    agenda: 'The text of the invitation is another one.',
  },
  open: ({ names }: { names: string[] }) => `No answer yet: ${list(names, 'en')}.`,
  maybe: ({ names }: { names: string[] }) => `Perhaps: ${list(names, 'en')}.`,
  declined: ({ names }: { names: string[] }) => `Declined: ${list(names, 'en')}.`,
  allAnswered: 'Everybody has answered.',
  yourAnswer: 'You have not answered yourself yet.',
  agenda: 'In the invitation',
};
