import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type Answer, answeredAct, type RecordAct } from './acts.ts';
import { answerEvent, readEvent } from './graph-calls.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/**
 * Answers an invitation and tells the organiser, unless they asked for no answers: Graph refuses those that are sent. A new time can be
 * proposed with decline and tentative only. `before` is the event when the caller has just read it (of a series: the date that was
 * shown); otherwise it is read for the record.
 */
export const respondToEvent = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  response: Answer,
  options: { comment?: string; propose?: TimeRange; before?: CalendarEvent } = {},
): Promise<void> => {
  if (options.propose && response === 'accept') throw new InvalidRequest({ is: 'proposalWithYes' });
  // Nobody is kept from answering because the record would lack a title.
  const before = options.before ?? (await graph.send(readEvent(id)).catch(() => undefined));
  try {
    await graph.send(answerEvent(id, response, { ...options, silent: before?.wantsNoAnswer ?? false }));
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    throw new InvalidRequest({ is: options.propose ? 'noProposalsTaken' : 'nothingToAnswer' }, { cause: error });
  }
  if (before) await record(answeredAct(id, before, response, options.propose !== undefined));
};
