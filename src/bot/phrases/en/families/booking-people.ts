import type { Remainder } from '../../grammar/remainder.ts';
import { anyMark } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';

/** Who is to come. */
export interface BookingPeople {
  people: string[];
  optionalPeople: string[];
}

const withWord = '(?:with|w|alongside|between)';
const nextClause = `(?=[\\s,]+(?:(?:and\\s+)?(?:optionally|optional|opt\\.?)\\b|(?:and\\s+)?cc\\b|about\\b|regarding\\b|re:?\\s|concerning\\b|to (?:discuss|talk|go|review|plan|prepare|cover|chat|look|catch|align|sync|brainstorm|kick|finali[sz]e|prep|meet)\\b|subject\\b|topic\\b|title\\b|titled\\b|called\\b|named\\b|for\\b|on\\b|in\\b|at\\b|via\\b|over\\b|using\\b|so\\b|because\\b|and (?:a|an|book|reserve|call|find|add|include|invite|send|make|get)\\b|if\\b|when(?:ever)?\\b|as\\b|starting\\b|lasting\\b|please\\b|where\\b|since\\b|it\\b|${withWord}\\s)|\\s*${anyMark}|\\s*[:()]|(?<!\\b(?:dr|mr|mrs|ms|prof|st|rev|[a-z]))[.?!](?:\\s|$)|$)`;

const afterName = new RegExp(
  `(?<=,\\s*|\\s(?:and|plus|&|\\+)\\s+|\\swith\\s+)(?!cc\\s)((?:(?!\\s(?:and|with|plus|as)\\s)[^,&+;:(${'\\uE000-\\uF8FF'}]){1,40}?)(?:\\s*\\((?:optional(?:ly)?|opt\\.?)\\)|,?\\s+(?:is\\s+)?optional(?=\\s*(?:[,.;)]|$|${anyMark}|(?:and|for|on|at|in|about|to|re)\\b)))`,
  'i',
);

const optionalClause = new RegExp(
  `[\\s,(]+(?:and\\s+)?(?:optionally|optional|opt\\.?|cc)(?:\\s+attendees?)?:?\\s+(?:with\\s+|invite\\s+|include\\s+)?(.+?)${nextClause}`,
  'i',
);

const optionalAfter = new RegExp(
  `(?:,\\s*|\\sand\\s+|\\swith\\s+)([^,(${'\\uE000-\\uF8FF'}]{1,60}?)\\s*(?:\\((?:optional(?:ly)?|opt)\\)|(?:as|is|are) optional\\b(?:\\s+attendees?)?)`,
  'i',
);

const together = new RegExp(
  `[\\s,]+(?:and\\s+)?(?:${withWord}|(?:please\\s+)?(?:and\\s+)?(?:also\\s+)?(?:invite|include|add|including))\\s+(.+?)${nextClause}`,
  'i',
);

/** Those who may stay away: they stand beside, before or after the others. */
export const takeOptional = ({ take }: Remainder, { optionalPeople }: BookingPeople): void => {
  const optional = (said: string): void => {
    optionalPeople.push(...readNames(said.replace(/^.*\b(?:invite|add|include)\s+/i, '')));
  };
  // Adele, Lee (optional), Megan; Adele and Lee, optional
  for (let turn = 0; turn < 4 && take(afterName, optional); turn++);
  take(optionalClause, optional);
  take(
    /[\s,]+as\s+(?:an?\s+)?optional(?:\s+attendees?)?(?=\s|$)(?<=\s{2}as\s+(?:an?\s+)?optional(?:\s+attendees?)?)/i,
    () => true,
  );
  take(optionalAfter, optional);
};

/** `attendees: Adele, Lee` */
const listed = new RegExp(
  `[\\s,;(]+(?:(?:attendees|participants|guests|invitees|people)\\s+are\\s|(?:attendees|participants|guests|invitees|people|invitations? (?:to|for)|who|with)\\s*[:–=-])\\s*([^;:(${'\\uE000-\\uF8FF'}]{2,120}?)${nextClause}`,
  'i',
);

export const takePeople = ({ take }: Remainder, { people }: BookingPeople): void => {
  take(listed, (said) => {
    people.push(...readNames(said));
  });
  for (let turn = 0; turn < 3; turn++) {
    const taken = take(together, (said) => {
      people.push(...readNames(said));
    });
    if (!taken) break;
  }
};
