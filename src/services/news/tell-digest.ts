import { later, minute, second } from '../../shared/durations.ts';
import { ServiceUnavailable } from '../../shared/errors.ts';
import type { Heard } from '../changes/types.ts';
import { backOffMs, giveUpAfterMs } from '../platform/store/back-off.ts';
import type { Held } from '../platform/store/claims.ts';
import { atOnce } from '../platform/store/work-queue.ts';
import type { Context } from './context.ts';
import { deliver } from './deliver.ts';
import { mostAtOnce } from './digest.ts';
import { heldBackUntil, markUnreachable, preferencesOf } from './preferences.ts';
import { type Digest, newsKeyOf, type Snapshot } from './records.ts';
import type { Told } from './types.ts';

const digestKey = '*digest';

/** Takes the next digest that is due and tells it. False when there is none. */
export const tellNextDigest = async <N extends Told>(context: Context<N>): Promise<boolean> => {
  const held = await context.digestQueue.next();
  if (!held) return false;
  try {
    const putOffUntil = await held.during(() => tellDigest(context, held));
    if (putOffUntil) await held.release({ $set: { dueAt: putOffUntil } });
    // Done, unless more was gathered meanwhile.
    else if (!(await held.remove({ count: held.document.count })))
      await held.release({ $set: { dueAt: atOnce, attempts: 0 } });
  } catch (error) {
    await fail(context, held, error);
  }
  return true;
};

/**
 * Tells what was gathered: one message when it is much, each by itself when it turned out to be little. A digest keeps what it told: a
 * crash repeats it once at most. Returns until when it is put off, or nothing when it is done.
 */
const tellDigest = async <N extends Told>(context: Context<N>, held: Held<Digest>): Promise<Date | undefined> => {
  const { snapshots, hearing, clock } = context;
  const { watchId, tenantId, userId, firstAt, shows } = held.document;
  const heard: Heard = { watchId, owner: { tenantId, userId }, since: firstAt };
  if (!(await hearing.isWanted(watchId))) return undefined;
  const heldBack = await heldBackUntil(context, heard.owner);
  if (heldBack) return heldBack === 'ended' ? undefined : heldBack;
  // Planned or being sent is what a crash left in the middle of telling each by itself; whoever else tells it, it is sent once.
  const open = await snapshots.find(
    { watchId, pendingState: { $in: ['gathered', 'planned', 'sending'] } },
    { sort: { _id: 1 } },
  );
  const gathered = open.filter(({ pendingState }) => pendingState === 'gathered');
  const left = open.filter(({ pendingState }) => pendingState !== 'gathered');
  const told = new Set(shows?.split('\n'));
  await forget(
    context,
    gathered.filter((snapshot) => told.has(newsKeyOf(snapshot))),
  );
  const untold = gathered.filter((snapshot) => !told.has(newsKeyOf(snapshot)));
  if (untold.length <= mostAtOnce) return tellEach(context, heard, [...left, ...untold]);
  const { news, readable } = await readAll(context, untold);
  const { timeZone } = await preferencesOf(context, heard.owner);
  if (!(await held.renew())) return undefined;
  const sent = await context.notifier.send(
    heard.owner,
    { kind: 'digest', news },
    { key: digestKey, timeZone, quiet: false },
  );
  context.metrics.news('digest', sent === 'unreachable' ? sent : 'sent');
  if (sent === 'unreachable') {
    await markUnreachable(context, heard.owner);
    return later(clock.now(), minute);
  }
  await held.update({ $set: { shows: readable.map(newsKeyOf).join('\n') } });
  await forget(context, readable);
  return tellEach(context, heard, left);
};

/** Little: each with a card of its own. Returns until when the rest is put off. */
const tellEach = async <N extends Told>(
  context: Context<N>,
  heard: Heard,
  snapshots: Snapshot[],
): Promise<Date | undefined> => {
  for (const snapshot of snapshots) {
    const { _id, version } = snapshot;
    const planned = await context.snapshots.findOneAndUpdate(
      { _id, version, pendingState: 'gathered' },
      { $set: { pendingState: 'planned' } },
    );
    const outcome = await deliver(context, heard, planned ?? snapshot);
    if (outcome !== 'done') return later(context.clock.now(), outcome === 'busy' ? second : minute);
  }
  return undefined;
};

/** What can be read; the rest is set aside, or waits for the version that wrote it. */
const readAll = async <N extends Told>(
  context: Context<N>,
  gathered: Snapshot[],
): Promise<{ news: N[]; readable: Snapshot[] }> => {
  const news: N[] = [];
  const readable: Snapshot[] = [];
  for (const snapshot of gathered) {
    const read = context.news.read(snapshot.pending ?? 'null');
    if ('value' in read) {
      news.push(read.value);
      readable.push(snapshot);
    } else if (!read.isLater) {
      await context.setAside.keep('snapshots', snapshot, `unreadable pending ${read.unreadable}`);
      await forget(context, [snapshot]);
    }
  }
  return { news, readable };
};

const forget = async <N extends Told>({ snapshots }: Context<N>, told: Snapshot[]): Promise<void> => {
  for (const { _id, owner, version } of told)
    await snapshots.findOneAndUpdate(
      { _id, owner, version, pendingState: 'gathered' },
      { $set: { pending: null, pendingState: 'none' } },
    );
};

const fail = async <N extends Told>(context: Context<N>, held: Held<Digest>, error: unknown): Promise<void> => {
  const { clock, log, setAside } = context;
  // Without the store nothing can be noted; the claim ends by itself and somebody takes over.
  if (error instanceof ServiceUnavailable && error.service === 'store') throw error;
  const now = clock.now();
  const { attempts, firstAt } = held.document;
  if (now.getTime() - firstAt.getTime() > giveUpAfterMs) {
    await setAside.keep('digests', held.document, `givenUp ${error instanceof Error ? error.name : typeof error}`);
    await held.remove();
    return;
  }
  log.warn({ err: error, attempts }, 'what was gathered could not be told yet');
  await held.release({ $set: { dueAt: later(now, backOffMs(attempts, error)) } });
};
