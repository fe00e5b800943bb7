/** One of several is taken, whoever has time. */
export const choosing = {
  busy: ({ name, length }: { name: string; length: string }) => `${name} has no ${length} free then.`,
  clash: ({ name }: { name: string; length: string }) => `${name} is free only when you are not.`,
  unknown: ({ name }: { name: string; length: string }) => `${name}’s calendar cannot be seen.`,
  taken: ({ name }: { name: string }) => `So I took ${name}.`,
  soonest: ({ name }: { name: string }) => `${name} has time first.`,
  nobodyCan: ({ name }: { name: string }) => `These are the nearest times with ${name}.`,
  namedInReply: ({ name, of }: { name: string; of: string }) => `${of}’s automatic reply names ${name}.`,
  namedByTitle: ({ name, of, title }: { name: string; of: string; title: string }) =>
    `${name} reports to ${of} and is “${title}”.`,
  whoIsDeputy: ({ name }: { name: string }) => `Who stands in for ${name}?`,
  whoIsAssistant: ({ name }: { name: string }) => `Who assists ${name}?`,
  noDeputiesKept: 'Microsoft 365 does not say. Choose somebody, or say a name.',
  noDeputiesKeptSayName: 'Microsoft 365 does not say, and I know nobody it may be. Say it again with a name.',
};
