import { SignInRequired } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { localText } from '../../shared/time-zone.ts';
import { speechOf, type Words, wordsOf } from '../../words/index.ts';
import { type Messenger, Unreachable } from '../channel/messenger.ts';
import { meantIn } from '../dialogue/meant.ts';
import type { Noted } from '../dialogue/memory.ts';
import type { Intent, Moment, NearCommand, Understanding } from '../phrases/understanding.ts';
import { type Command, firstExamples } from '../turn/command.ts';
import type { KeepDialogue } from '../turn/keep-dialogue.ts';
import { insteadOf, nearOffer, notYet } from '../turn/near-commands.ts';
import { maxTextLength } from '../turn/said.ts';
import type { TurnScope } from '../turn/scope.ts';
import type { Actor, TurnScopes } from '../turn/turn-scopes.ts';
import { insteadCard, nearCommandsCard, nextWishCard, notUnderstoodCard } from './cards/welcome-card.ts';
import { nameGuess, nameUnused } from './name-unused.ts';

/** What somebody said, done: understood, signed in for, carried out. Throws what the command throws. */
export type HearText = (actor: Actor, text: string, options?: { isResumed?: boolean }) => Promise<void>;

export const createHearText = (deps: {
  commands: readonly Command[];
  understand(text: string, moment: Moment): Understanding;
  /** What the words say where something is on the table. */
  understandCorrection(text: string, moment: Moment): Understanding | undefined;
  scopes: TurnScopes;
  messenger: Messenger;
  keepDialogue: KeepDialogue;
  isSignedIn(user: UserIdentity): Promise<boolean>;
  askToSignIn(actor: Actor, text: string, reason: SignInRequired, silently: boolean): Promise<void>;
  personalAddressOf(user: UserIdentity): Promise<Actor['address'] | null>;
}): HearText => {
  const { commands, understand, scopes, messenger } = deps;
  const byIntent = new Map<Intent, Command>(commands.map((command) => [command.intent, command]));

  /** What is meant in a conversation that is about something already. */
  const meant = async ({ dialogue }: TurnScope, text: string, moment: Moment): Promise<Understanding> =>
    meantIn(await dialogue.read(), {
      understood: understand(text, moment),
      correction: () => deps.understandCorrection(text, moment),
      local: (instant) => localText(instant, moment.timeZone),
    });

  /** In front of others nothing private is offered. */
  const offered = (actor: Actor, near: readonly NearCommand[] = []): NearCommand[] =>
    near.filter(({ understood }) => {
      const command = byIntent.get(understood.intent);
      return command && !(command.answersPrivately && actor.kind !== 'personal');
    });

  /** What else was wanted in the same breath: a card each, which a press or a word makes the answer to it. */
  const offerNext = async (actor: Actor, scope: TurnScope, next: readonly NearCommand[]) => {
    const shown: { handle: string; activityId: string }[] = [];
    for (const one of next) {
      const { handle, buttons } = await nearOffer(scope, [one]);
      const { activityId } = await messenger.send(actor.address, nextWishCard(buttons, scope.words));
      shown.push({ handle, activityId });
    }
    return shown;
  };

  /** Known, but not to be done yet; near to something; or nothing at all. */
  const notUnderstood = async (actor: Actor, scope: TurnScope, understood: Understanding) => {
    const { words } = scope;
    const { intent } = understood;
    const ways = offered(actor, intent === 'unknown' ? understood.near : insteadOf(understood));
    const offer = async () => {
      const { buttons } = await nearOffer(scope, ways, intent === 'unknown' ? undefined : words.near.ownEvent);
      return intent === 'unknown'
        ? nearCommandsCard(buttons, words)
        : insteadCard(notYet(intent, words), buttons, words);
    };
    if (ways.length === 0) {
      const answer =
        intent === 'unknown' ? notUnderstoodCard(firstExamples(commands, words), words) : notYet(intent, words);
      await messenger.send(actor.address, answer);
      return;
    }
    const { activityId } = await messenger.send(actor.address, await offer());
    // A yes said after this is none to what was on the table before.
    scope.dialogue.note({ isAside: true });
    deps.keepDialogue(scope, activityId);
  };

  /** Where the answer belongs: what is for the person alone is never said in front of others (T27). */
  const placeFor = async (actor: Actor, command: Command): Promise<Actor | null> => {
    if (!command.answersPrivately || actor.kind === 'personal') return actor;
    return inPersonalChat(actor);
  };

  const inPersonalChat = async (actor: Actor): Promise<Actor | null> => {
    const address = await deps.personalAddressOf(actor.user);
    return address && { ...actor, address, kind: 'personal' };
  };

  /** Teams cannot sign people in from a channel. */
  const askToSignIn = async (
    there: Actor,
    text: string,
    reason: SignInRequired,
    { words, isResumed }: Pick<How, 'words' | 'isResumed'>,
  ) => {
    const place = there.kind === 'channel' ? await inPersonalChat(there) : there;
    const sayWhere = () => messenger.send(there.address, words.turns.signInInPersonalChat);
    if (!place) {
      await sayWhere();
      return;
    }
    // A client that just signed in silently would do so again for ever: the second time there is a button to press.
    await deps.askToSignIn(place, text, reason, !isResumed).catch(async (error: unknown) => {
      if (place === there || !isNotTaken(error)) throw error;
      await sayWhere();
    });
  };

  const carryOut = async (
    there: Actor,
    command: Command,
    { text, heard, first, knownMoment, ...how }: How,
  ): Promise<void> => {
    try {
      if (command.needsSignIn && !(await deps.isSignedIn(there.user))) throw new SignInRequired('signed_out');
      const scope = heard.conversation.id === there.address.conversationId ? heard : scopes.scopeFor(there);
      // Where the mailbox's zone was not known yet the client's had to do; times are meant in the mailbox's.
      const moment = command.needsSignIn ? await scope.moment() : knownMoment;
      const understood = isSameMoment(moment, knownMoment) ? first : await meant(heard, text, moment);
      scope.dialogue.note(talkedAbout(understood));
      const next = offered(there, understood.next);
      const answer = await command.answer(scope, understood).catch(async (error: unknown) => {
        if (!(error instanceof SignInRequired)) await offerNext(there, scope, next);
        throw error;
      });
      const vain = saidInVain(understood, next);
      const named = nameUnused(answer, vain, how.words);
      const told = understood.isGuess && !manners.has(understood.intent) ? nameGuess(named, how.words) : named;
      const { activityId } = await messenger.send(there.address, told);
      scope.dialogue.note({ next: await offerNext(there, scope, next) });
      deps.keepDialogue(scope, activityId);
    } catch (error) {
      if (!(error instanceof SignInRequired)) throw error;
      await askToSignIn(there, text, error, how);
    }
  };

  return async (actor, text, { isResumed = false } = {}) => {
    const words = wordsOf(speechOf(actor.locale));
    const { turns } = words;
    if (text.length > maxTextLength) {
      await messenger.send(actor.address, turns.tooLong({ most: maxTextLength, length: text.length }));
      return;
    }
    const heard = scopes.scopeFor(actor);
    const knownMoment = scopes.knownMoment(actor);
    const first = await meant(heard, text, knownMoment);
    const command = byIntent.get(first.intent);
    if (!command) {
      await notUnderstood(actor, heard, first);
      return;
    }
    const there = await placeFor(actor, command);
    if (!there) {
      await messenger.send(actor.address, turns.forYourEyesOnly);
      return;
    }
    try {
      await carryOut(there, command, { text, heard, first, knownMoment, words, isResumed });
    } catch (error) {
      if (there === actor || !isNotTaken(error)) throw error;
      await messenger.send(actor.address, turns.forYourEyesOnly);
      return;
    }
    if (there !== actor) await messenger.send(actor.address, turns.answeredInPersonalChat);
  };
};

/** Notifications change nothing as long as words are left over, and say so themselves. */
const saidInVain = (
  { intent, unused, next: all = [] }: Understanding,
  next: readonly NearCommand[],
): string[] | undefined => {
  if (intent === 'notifications') return undefined;
  // What is offered is not left out.
  const isOffered = next.length > 0 && next.length === all.length;
  return isOffered ? unused?.filter((words) => !next.some(({ said }) => words.startsWith(said))) : unused;
};

/** Nobody minds being greeted. */
const manners: ReadonlySet<Intent> = new Set(['courtesy', 'help']);

/** Words read at the same moment and place mean the same. */
const isSameMoment = (one: Moment, other: Moment): boolean =>
  one.now === other.now && one.timeZone === other.timeZone && one.language === other.language;

interface How {
  text: string;
  /** As it was understood by the clock that was known then. */
  first: Understanding;
  knownMoment: Moment;
  /** Where it was said. */
  heard: TurnScope;
  words: Words;
  isResumed: boolean;
}

/** The personal chat does not take it: the person blocked or removed the bot there, which is only learnt by trying. */
const isNotTaken = (error: unknown): boolean => error instanceof Unreachable;

/** Questions that can be asked again about another day or person. */
const askable: ReadonlySet<Intent> = new Set(['freeBusy', 'agenda', 'lookUpPerson', 'findTimes']);
const isAskable = ({ intent, state }: Understanding): boolean =>
  askable.has(intent) || (intent === 'findPeople' && state !== undefined);

/** What any utterance leaves behind, whatever its command adds. */
const talkedAbout = (understood: Understanding): Noted => {
  const { intent, start, day, from, to, durationMinutes } = understood;
  if (intent === 'correct' || intent === 'courtesy') return {};
  const time = { start, day, from, to, durationMinutes };
  return {
    isAside: true,
    ...([start, day, from].some((said) => said !== undefined) ? { time } : {}),
    ...(isAskable(understood) ? { asked: understood } : {}),
  };
};
