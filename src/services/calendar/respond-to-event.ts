import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { answerEvent } from './graph-calls.ts';
import type { TimeRange } from './types.ts';

/** Answers an invitation and tells the organiser. A new time can be proposed with decline and tentative only. */
export const respondToEvent = async (
  graph: GraphSession,
  id: string,
  response: 'accept' | 'decline' | 'tentative',
  options: { comment?: string; propose?: TimeRange } = {},
): Promise<void> => {
  if (options.propose && response === 'accept') throw new InvalidRequest({ is: 'proposalWithYes' });
  try {
    await graph.send(answerEvent(id, response, options));
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    throw new InvalidRequest({ is: options.propose ? 'noProposalsTaken' : 'nothingToAnswer' }, { cause: error });
  }
};
