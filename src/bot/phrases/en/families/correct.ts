import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { readChange } from './correct-change.ts';
import { readPick } from './correct-pick.ts';

type Settles = NonNullable<Understanding['settles']>;

const thing = '(?:it|that|this|that one|this one|the (?:meeting|draft|card))';
const answers: readonly (readonly [settles: Settles, pattern: RegExp])[] = [
  [
    'yes',
    /^(?:yes|yep|yeah|yup|ya|sure|sure thing|of course|absolutely|definitely|correct|exactly|that's right|right|agreed|affirmative|y|please do)(?:[\s,]+(?:please|sure|ok|okay|yes|do|of course))*$/i,
  ],
  [
    'do',
    new RegExp(
      `^(?:(?:yes|yep|yeah|ok|okay|sure|right|fine|great|perfect|good|alright)[\\s,]+)*(?:(?:please\\s+|just\\s+)?(?:do|book|confirm|send|schedule|take|make) ${thing}|do so|go ahead(?: (?:and|then) (?:book|do|send) ${thing})?|go for it|confirm(?:ed)?|${thing} works(?: for me)?|works for me|(?:that|this|it|that's|this is) (?:is )?(?:sounds |looks )?(?:good|fine|great|perfect|ok|okay|right)|(?:sounds|looks|seems|all) (?:good|great|fine|perfect|ok|okay|right|correct|spot on|alright|in order)|let's (?:do|book|go with|go for|take) ${thing}|i'll take ${thing}|make it so|that one|this one)(?:[\\s,.;:–-]+(?:and |so |then |please |pls |you can |can you |just )*(?:confirm(?: ${thing})?|go ahead|book ${thing}|send ${thing}|do ${thing}|schedule ${thing}|proceed|book|send|lock ${thing} in))?(?:[\\s,]+(?:then|please|now|thanks))*$`,
      'i',
    ),
  ],
  [
    'no',
    /^(?:no|nope|nah|n|no way|not really|not now|no,? (?:thanks|thank you|don't|not now)|rather not|better not|don't|please don't|do not)$/i,
  ],
  [
    'drop',
    new RegExp(
      `^(?:(?:no(?: thanks| thank you)?|nah|nope|ok|okay|actually|sorry|oh|well|right|hm+|yeah|um+)[\\s,.]+)*(?:just |please |let's |let us )*(?:never ?mind|nvm|nevermind(?: (?:it|that))?|forget (?:about )?${thing}|forget about it|don't (?:book|do|send|bother)(?: ${thing})?|do not (?:book|do|send)(?: ${thing})?|leave it(?: be)?|(?:scratch|scrap|strike) that|let it be|discard(?: ${thing})?|no need(?: any ?more)?|not any ?more|i(?:'ve| have)? changed my mind|skip (?:it|that)|not needed)(?:[\\s,]+(?:then|please|thanks))*$`,
      'i',
    ),
  ],
  [
    'next',
    /^(?:(?:ok|okay|and|now|then|so|great|good)[\s,]+)*(?:(?:go on (?:with|to) |on to )?(?:the )?(?:next|other) one|next|go on|carry on|continue|(?:now|and|then) the (?:other|next|second)(?: one)?)(?:[\s,]+(?:please|then|now))*$/i,
  ],
];

/** Settles or changes what is on the table, in words that mean nothing else. */
export const readCorrect: Family = (utterance) => {
  const settles = answers.find(([, pattern]) => pattern.test(utterance.request))?.[0];
  if (settles) return { intent: 'correct', settles };
  const understood = readPick(utterance) ?? readChange(utterance, { isSureOnly: true });
  return understood?.isMaybe ? undefined : understood;
};

/** The same words, where something is on the table: `tomorrow` is an agenda by itself, and another day for a draft. */
export const readCorrection: Family = (utterance) =>
  /^book(?: now)?$/i.test(utterance.request)
    ? { intent: 'correct', settles: 'do' }
    : (readCorrect(utterance) ?? readChange(utterance));
