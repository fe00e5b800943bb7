/**
 * What somebody could say, by its intent, in a language that is understood beside English: the first of each stands in the help, the
 * welcome and the answer to what was not understood. Where a language has none, the command's own, which are English, are shown.
 */
export const examples: Readonly<Partial<Record<string, readonly string[]>>> = {};
