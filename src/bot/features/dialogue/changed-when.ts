import { windowAround } from '../../../services/calendar/index.ts';
import { localText } from '../../../shared/time-zone.ts';
import { changedTime } from '../../dialogue/changed-time.ts';
import type { Offer } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type SaidTime, type When } from '../../time/when.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { DraftOnCard } from './read-offer.ts';

/** When the draft is meant to be after what was said: what was not said of the time stays as it is on the card. */
export const changedWhen = async (
  scope: TurnScope,
  understood: Understanding,
  { draft, slots }: DraftOnCard,
  { kind }: Pick<Offer, 'kind'>,
): Promise<When | { kind: 'unknown'; near: Date }> => {
  const { reader, now } = await scope.reader();
  const [slot] = slots;
  // Who spoke of a time on another clock goes on speaking of that one.
  const timeZone = understood.timeZone ?? draft.saidZone ?? draft.timeZone;
  const shown = localText(slot?.startsAt ?? now, timeZone);
  const said = changedTime(understood, { shown, isExact: kind === 'draft' });
  if (said) return readWhen({ ...said, timeZone }, now, reader);
  if (kind === 'time') return { kind: 'unknown', near: slot?.startsAt ?? now };
  if (kind === 'draft') return readWhen({ start: shown, timeZone }, now, reader);
  const { time } = await scope.dialogue.read();
  const asked = time && (time.day ?? time.from) !== undefined ? definedOf(time) : undefined;
  return asked
    ? readWhen(asked, now, reader)
    : { kind: 'within', within: windowAround(slot?.startsAt ?? now, now, reader.timeZone), said: true };
};

const definedOf = ({
  day,
  from,
  to,
}: {
  day?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}): SaidTime => ({
  ...(day ? { day } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});
