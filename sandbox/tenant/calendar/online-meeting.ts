import { createHash } from 'node:crypto';
import type { EventContent } from './types.ts';

/** Whose meeting it is. */
export interface MeetingHost {
  tenantId: string;
  userId: string;
}

type Online = Pick<EventContent, 'isOnlineMeeting' | 'onlineMeetingProvider'> & {
  onlineMeeting: NonNullable<EventContent['onlineMeeting']>;
};

/** A Teams meeting with its join link; the same `seed` gives the same one. */
export const teamsMeeting = ({ tenantId, userId }: MeetingHost, seed: string): Online => {
  const hash = createHash('sha256').update(`meeting ${seed}`).digest();
  const thread = hash.toString('base64url').replace(/[-_]/g, 'x');
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: userId }));
  return {
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeeting: {
      joinUrl: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`,
      conferenceId: String(100_000_000 + (hash.readUInt32BE(0) % 900_000_000)),
    },
  };
};

/** The body with the block people join by; without it Outlook takes the meeting for switched off. */
export const withJoinBlock = (body: EventContent['body'], joinUrl: string): EventContent['body'] => {
  const text = body.contentType === 'text' ? body.content.replaceAll('\n', '<br>') : body.content;
  const inner = text.replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/gi, '');
  const block = `<div class="me-email-text"><p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
  return { contentType: 'html', content: `<html><body>${inner}<br>${block}</body></html>` };
};
