/** Who is meant, and who there is: by role, place, skill and state. */
export const findingPeople = {
  didYouMean: ({ said }: { said: string }) => `I found nobody called ${said}. Did you mean …`,
  didYouMeanOne: ({ said, name }: { said: string; name: string }) =>
    `I found nobody called ${said}. Did you mean ${name}?`,
  searchedDirectory: 'I looked in your organisation’s directory. If it is somebody else, say the mail address.',
  whoIsMeant: ({ said }: { said: string }) => `Who do you mean by “${said}”?`,
  perhaps: 'Perhaps one of the people you work with most? Or say the name.',
  sayTheName: 'Please say the name.',
  these: 'These people',
  noSuchManager: ({ name, count }: { name: string; count: number }) =>
    count === 2
      ? `${name} has no manager above the direct one in the directory.`
      : `${name} has fewer than ${count} managers in the directory.`,
};
