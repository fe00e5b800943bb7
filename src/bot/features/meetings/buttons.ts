import { z } from 'zod';
import {
  draftSchema,
  knownSeriesSchema,
  meetingChangeSchema,
  roomFactsSchema,
} from '../../../services/calendar/index.ts';
import { understandingSchema } from '../../dialogue/kept-understanding.ts';
import { defineAction } from '../../turn/action.ts';
import { choiceInputs } from '../../turn/choice.ts';
import { type Draft, offerInputs, offerSchema, slotSchema } from './draft.ts';

/** Every button of meetings: what is kept behind it, and what the person fills in. What each does is in `actions/`. */

const day = z.iso.date('chooseDay');
const time = z.string('chooseTime').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'chooseTime');
const comment = z.string().max(1000, 'messageTooLong').optional();
/** Which dates of a series: `true` all, `false` this one, `following` this one and all after it. */
const whole = z.enum(['true', 'false', 'following']).optional();

const event = z.object({ eventId: z.string().min(1) });
/** An event that was booked or moved from chat, and where that stands in the person's activity. */
const acted = event.extend({ seq: z.number().optional() });
const nothing = z.object({});

/** What the living card of an event keeps for its buttons. */
export const invitation = event.extend({
  subject: z.string(),
  /** How long the event lasts. */
  minutes: z.number().positive(),
  seriesId: z.string().optional(),
  /** Of a date of a series; cards of before do not say. */
  startsAt: z.coerce.date().optional(),
});
export type Invitation = z.infer<typeof invitation>;

const rooms = acted.extend({ rooms: z.array(z.object({ name: z.string(), address: z.string() })) });

export const bookAction = defineAction({
  verb: 'calendar.book',
  payload: offerSchema,
  inputs: offerInputs,
  once: true,
});
export const moveAction = defineAction({
  verb: 'calendar.move',
  payload: offerSchema,
  inputs: offerInputs,
  once: true,
});
export const otherTimesAction = defineAction({
  verb: 'calendar.otherTimes',
  payload: offerSchema,
  inputs: offerInputs,
});
export const changeTimeAction = defineAction({
  verb: 'calendar.changeTime',
  payload: offerSchema,
  inputs: offerInputs,
});
export const checkTimeAction = defineAction({
  verb: 'calendar.checkTime',
  payload: offerSchema,
  inputs: offerInputs.extend({
    day,
    time,
    minutes: z.coerce
      .number('lengthNotNumber')
      .int('lengthNotNumber')
      .min(5, 'lengthTooShort')
      .max(24 * 60, 'lengthTooLong')
      .optional(),
  }),
});
/** Asks who has to come. */
export const changePeopleAction = defineAction({
  verb: 'calendar.changePeople',
  payload: offerSchema,
  inputs: offerInputs,
});
/** Who has to come, by their place in the draft: `person0`. */
export const setPeopleAction = defineAction({
  verb: 'calendar.setPeople',
  payload: offerSchema,
  inputs: z.record(z.string(), z.string()),
});
/** Several blocks of one's own: `block0` and so on say which. */
export const bookBlocksAction = defineAction({
  verb: 'calendar.bookBlocks',
  payload: z.object({ draft: draftSchema, slots: z.array(slotSchema).min(1).max(20) }),
  inputs: z.record(z.string(), z.string()),
  once: true,
});
export const undoBlocksAction = defineAction({
  verb: 'calendar.undoBlocks',
  payload: z.object({ seq: z.number(), subject: z.string() }),
  inputs: nothing,
  once: true,
});
export const undoBookingAction = defineAction({
  verb: 'calendar.undoBooking',
  payload: acted,
  inputs: nothing,
  once: true,
});
export const moveBackAction = defineAction({
  verb: 'calendar.moveBack',
  payload: acted,
  inputs: nothing,
  once: true,
});
export const askMoveAction = defineAction({ verb: 'calendar.askMove', payload: acted, inputs: nothing });
/** Moving it was asked about, and it stays where it is. */
export const leaveMeetingAction = defineAction({ verb: 'calendar.leave', payload: acted, inputs: nothing });
export const pickMeetingAction = defineAction({
  verb: 'calendar.pickMeeting',
  payload: z.object({ understood: understandingSchema, events: z.array(z.string()) }),
  inputs: choiceInputs,
});
export const cancelAction = defineAction({
  verb: 'calendar.cancel',
  payload: event.extend({ seriesId: z.string().optional() }),
  inputs: z.object({ whole, comment }),
  once: true,
});
export const otherRoomsAction = defineAction({ verb: 'calendar.otherRooms', payload: acted, inputs: nothing });
export const changeRoomAction = defineAction({
  verb: 'calendar.changeRoom',
  payload: rooms,
  inputs: choiceInputs,
  once: true,
});
/** A room of a list of those that are free. */
export const takeRoomAction = defineAction({
  verb: 'calendar.takeRoom',
  payload: z.object({
    draft: draftSchema,
    rooms: z.array(z.object({ name: z.string(), address: z.string(), facts: roomFactsSchema })),
    at: slotSchema,
    isExact: z.boolean(),
  }),
  inputs: choiceInputs,
});
/** The card that takes the place of an answered one has a handle of its own, so changing one's mind stays possible. */
export const respondAction = defineAction({
  verb: 'calendar.respond',
  payload: invitation,
  inputs: z.object({ response: z.enum(['accept', 'tentative', 'decline'], 'chooseResponse'), whole, comment }),
  once: true,
});
export const proposeTimeAction = defineAction({
  verb: 'calendar.proposeTime',
  payload: invitation,
  inputs: z.object({ day, time, comment }),
  once: true,
});

export const changeAction = defineAction({
  verb: 'calendar.change',
  payload: event.extend({
    seriesId: z.string().optional(),
    /** In which a series keeps its hours. */
    timeZone: z.string(),
    change: meetingChangeSchema,
    series: knownSeriesSchema.optional(),
  }),
  inputs: z.object({ whole }),
  once: true,
});
export const undoChangeAction = defineAction({
  verb: 'calendar.undoChange',
  payload: acted,
  inputs: nothing,
  once: true,
});
/** Takes back that a series goes on as another one. */
export const rejoinAction = defineAction({
  verb: 'calendar.rejoin',
  payload: z.object({ seq: z.number() }),
  inputs: nothing,
  once: true,
});
export const forwardAction = defineAction({
  verb: 'calendar.forward',
  payload: event.extend({ to: z.array(z.object({ name: z.string(), address: z.string() })) }),
  inputs: z.object({ comment }),
  once: true,
});

export const tellLateAction = defineAction({
  verb: 'calendar.tellLate',
  payload: event.extend({ subject: z.string() }),
  inputs: z.object({ comment }),
  once: true,
});

/** What takes a time that is offered: moves the meeting, or books it. */
export const takeAction = ({ move }: Draft) => (move ? moveAction : bookAction);

/** What the card of a meeting being arranged can do. */
export const offerActions = [
  bookAction,
  moveAction,
  otherTimesAction,
  changeTimeAction,
  checkTimeAction,
  changePeopleAction,
  setPeopleAction,
] as const;
/** What the living card of an event can do. */
export const invitationActions = [respondAction, proposeTimeAction] as const;
