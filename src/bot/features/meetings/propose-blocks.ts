import { clashes, mostAtOnce } from '../../../services/calendar/index.ts';
import type { CalendarEvent, TimeRange } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { bookBlocksAction } from './buttons.ts';
import { blocksCard } from './cards/blocks-card.ts';
import type { Draft } from './draft.ts';
import { askTime } from './propose.ts';

/** Several blocks of my own, booked with one press: what I have then is named, and each can be left out. */
export const proposeBlocks = async (scope: TurnScope, draft: Draft, said: readonly TimeRange[]): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const ahead = said.filter(({ endsAt, startsAt }) => endsAt > now && startsAt >= now);
  const slots = ahead.slice(0, mostAtOnce);
  const [first] = slots;
  const last = slots.at(-1);
  if (!first || !last) return askTime(scope, draft, now, scope.words.arranging.timePassed);
  const [agenda, handle] = await Promise.all([
    scope.services.calendar.listAgenda({ startsAt: first.startsAt, endsAt: last.endsAt }),
    scope.keep([bookBlocksAction], { draft, slots }),
  ]);
  const all = Object.fromEntries(slots.map((_, index) => [`block${index}`, 'true']));
  scope.dialogue.note({ offer: { handle, kind: 'act', yes: { verb: bookBlocksAction.verb, data: all } } });
  // In front of others my own appointments have no names.
  const shown = scope.conversation.kind === 'personal' ? agenda : agenda.map(asPrivate);
  const blocks = slots.map((at) => ({ at, mine: shown.filter((event) => clashes(at, event)) }));
  return blocksCard({ draft, blocks, isCut: ahead.length > slots.length, reader, now, handle });
};

const asPrivate = (event: CalendarEvent): CalendarEvent => ({ ...event, isPrivate: true });
