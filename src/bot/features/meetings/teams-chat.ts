import { plainText } from '../../../words/index.ts';

/** More people than a group chat is begun with by a link. */
const mostPeople = 20;

/**
 * The address that opens a chat with these people in Teams, with a text that is ready to be sent; undefined for nobody and for too many.
 * Nothing is sent by opening it. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 */
export const chatLink = (addresses: readonly string[], message: string): string | undefined =>
  addresses.length === 0 || addresses.length > mostPeople
    ? undefined
    : `https://teams.microsoft.com/l/chat/0/0?users=${addresses.map(encodeURIComponent).join(',')}&message=${encodeURIComponent(plainText(message))}`;
