import { InvalidRequest } from '../../../shared/errors.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, type OfferInputs, withInputs } from './draft.ts';
import { placeOf } from './kept-as.ts';

/** The draft with all that was filled in on its card. A place that is a room of ours is that room; any other is only written down. */
export const filledIn = async (scope: TurnScope, draft: Draft, inputs: OfferInputs): Promise<Draft> => {
  const changed = withInputs(draft, inputs);
  const said = inputs.place?.trim() ?? '';
  if (draft.move || inputs.showAs === undefined || said === placeOf(draft)) return changed;
  const { room: _room, place: _place, ...rest } = changed;
  if (said === '') return rest;
  const room = await scope.services.calendar.findRoom(said).catch(noRoom);
  return room && 'address' in room ? { ...rest, room } : { ...rest, place: said };
};

const noRoom = (error: unknown): undefined => {
  if (error instanceof InvalidRequest && (error.problem.is === 'noSuchRoom' || error.problem.is === 'noRooms'))
    return undefined;
  throw error;
};
