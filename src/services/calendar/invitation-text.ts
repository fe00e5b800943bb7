import type { CalendarEvent } from './types.ts';

/** What Teams itself writes into an invitation, in the languages of the readers. */
const ofTeams =
  /_{8,}|Microsoft Teams(?: meeting|[ -]Besprechung| Need help)|Réunion Microsoft Teams|Join the meeting now/i;

/**
 * What the organiser wrote into the invitation, on one line, as far as the preview of its body goes; empty when only Teams wrote.
 * https://learn.microsoft.com/graph/outlook-calendar-online-meetings
 */
export const invitationText = ({ bodyPreview = '' }: Pick<CalendarEvent, 'bodyPreview'>): string =>
  (bodyPreview.split(ofTeams)[0] ?? '').replace(/\s+/g, ' ').trim();
