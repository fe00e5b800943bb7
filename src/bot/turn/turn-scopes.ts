import { LRUCache } from 'lru-cache';
import type { UserServices } from '../../services/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest, SignInRequired } from '../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { localText } from '../../shared/time-zone.ts';
import { readerFor, speechOf, wordsOf } from '../../words/index.ts';
import { type Address, type Messenger, Unreachable } from '../channel/messenger.ts';
import type { Dialogues } from '../dialogue/dialogues.ts';
import type { Moment, Understanding } from '../phrases/understanding.ts';
import type { Answer } from './answer.ts';
import type { KeptPayloads } from './kept-payloads.ts';
import type { TurnScope } from './scope.ts';
import { cardNow, type Pressed, type Table } from './table.ts';
import type { Turn } from './turn.ts';

/** On whose behalf and where to something is done. */
export interface Actor {
  user: UserIdentity;
  userName: string;
  address: Address;
  kind: TurnScope['conversation']['kind'];
  locale: string;
  timeZone: string | null;
  /** When it was said, by the channel's clock: what "tomorrow" is counted from. Null: now. */
  saidAt: string | null;
  log: Log;
}

/** Who acts in this turn, and where. */
export const actorOf = (turn: Turn & { user: UserIdentity }): Actor => ({
  user: turn.user,
  userName: turn.userName,
  address: turn.address,
  kind: turn.kind,
  locale: turn.locale,
  timeZone: turn.timeZone,
  saidAt: turn.activity.timestamp?.toISOString() ?? null,
  log: turn.log,
});

export interface TurnScopes {
  scopeFor(actor: Actor): TurnScope;
  /** When it was said, by the clock that is known without a call to anybody: the mailbox's when it was asked for lately, else the client's. */
  knownMoment(actor: Actor): Moment & { instant: Date };
}

/** Inviting more people than this is done by name, on purpose. */
const maxMembers = 50;
const zoneLifeMs = 10 * 60_000;

/** Makes what commands and card actions get, bound to one person and one conversation. */
export const createTurnScopes = (deps: {
  servicesFor(user: UserIdentity): UserServices;
  messenger: Messenger;
  kept: KeptPayloads;
  dialogues: Dialogues;
  /** Runs what a button of a card stands for. */
  press(
    scope: TurnScope,
    what: { verb: string; data: Record<string, unknown>; cardActivityId: string },
  ): Promise<Pressed>;
  /** Has the command for what was understood answer. */
  answer(scope: TurnScope, understood: Understanding): Promise<Answer>;
  clock: Clock;
}): TurnScopes => {
  const { servicesFor, messenger, kept, clock } = deps;
  const zones = new LRUCache<string, string>({ max: 5_000, ttl: zoneLifeMs });

  const momentIn = (timeZone: string, { saidAt, locale }: Pick<Actor, 'saidAt' | 'locale'>) => {
    const instant = saidAt ? new Date(saidAt) : clock.now();
    return { instant, timeZone, now: localText(instant, timeZone), language: locale };
  };

  // Also by conversation: a tenant that was put back to its seed gives people other ones, and what was known of before does not count.
  const placeOf = ({ user, address }: Actor): string => `${identityKey(user)} ${address.conversationId}`;

  /** The mailbox's zone when it is known; otherwise that of the client, which is where the person is. */
  const zoneOf = async (actor: Actor, services: UserServices): Promise<string> => {
    const known = zones.get(placeOf(actor));
    if (known) return known;
    try {
      const { timeZone, timeZoneKnown } = await services.calendar.getMailboxSettings();
      if (timeZoneKnown) {
        zones.set(placeOf(actor), timeZone);
        return timeZone;
      }
    } catch (error) {
      // The command would find out next, and half of it might be done without the person by then.
      if (error instanceof SignInRequired) throw error;
      actor.log.info({ err: error }, 'the zone of the mailbox cannot be had; that of the client is used');
    }
    return actor.timeZone ?? 'UTC';
  };

  const othersIn = async (address: Address, me: UserIdentity): Promise<string[]> => {
    const { members, hasMore } = await messenger.listMembers(address, maxMembers);
    if (hasMore) throw new InvalidRequest({ is: 'tooManyPeopleHere', most: maxMembers });
    return members.map(({ id }) => id).filter((id) => id !== me.userId);
  };

  const tableOf = (scope: () => TurnScope, { user, address }: Actor): Table => ({
    look: (handle) => cardNow(kept, user, handle),
    press: async ({ handle, activityId }, verb, data) => {
      const outcome = await deps.press(scope(), { verb, data: { ...data, handle }, cardActivityId: activityId });
      if (outcome.kind === 'signIn') throw outcome.reason;
      scope().dialogue.note(outcome.kind === 'card' ? { settled: handle } : {});
      return outcome;
    },
    retire: (handle, card, replacedBy) => kept.retire(handle, { kind: 'card', card }, replacedBy),
    show: (activityId, card) =>
      messenger.update(address, activityId, card).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Unreachable) return false;
          throw error;
        },
      ),
  });

  return {
    knownMoment: (actor) => momentIn(zones.get(placeOf(actor)) ?? actor.timeZone ?? 'UTC', actor),
    scopeFor: (actor) => {
      const { user, userName, address, kind, locale, log } = actor;
      const services = servicesFor(user);
      let moment: Promise<Moment & { instant: Date }> | undefined;
      const read = () => {
        moment ??= zoneOf(actor, services).then((zone) => momentIn(zone, actor));
        return moment;
      };
      const scope: TurnScope = {
        user,
        userName,
        services,
        moment: read,
        reader: async () => {
          const { timeZone, instant } = await read();
          return { reader: readerFor(locale, timeZone), now: instant };
        },
        words: wordsOf(speechOf(locale)),
        conversation: { id: address.conversationId, kind },
        others: () => (kind === 'personal' ? Promise.resolve([]) : othersIn(address, user)),
        log,
        dialogue: deps.dialogues.open({ ...user, name: userName }, address.conversationId),
        table: tableOf(() => scope, actor),
        answer: (understood) => deps.answer(scope, understood),
        keep: (actions, payload, { lifeMs, audience = 'owner' } = {}) =>
          kept.keep(
            { ...user, name: userName },
            actions.map(({ verb }) => verb),
            payload,
            { lifeMs, ...(audience === 'conversation' ? { conversationId: address.conversationId } : {}) },
          ),
      };
      return scope;
    },
  };
};
