import type { Words } from '../en/index.ts';
import type { Part } from '../en/news.ts';
import { list, plural } from '../format.ts';
import { markdown } from '../safe-text.ts';

const answers = {
  accepted: 'a accepté',
  declined: 'a refusé',
  tentativelyAccepted: 'a accepté à titre provisoire',
};

const parts = { subject: 'nouvel objet', location: 'nouveau lieu', onlineMeeting: 'nouvelle réunion en ligne' };

const renewed = (what: Part[]): string =>
  list(
    what.map((part) => parts[part]),
    'fr',
  );

/** Ce qui est arrivé à une réunion, dit sans être demandé. Un résumé se voit aussi sur un écran verrouillé. */
export const news: Words['news'] = {
  invitationSummary: ({ from, subject, when }) => `${from ?? 'Quelqu’un'} vous invite : ${subject}, ${when}`,
  invitation: ({ subject }) => `Invitation : ${subject}`,
  clashes: ({ events, more }) =>
    `En conflit avec ${list(more > 0 ? [...events, `${more} ${plural(more, 'fr', { one: 'autre', other: 'autres' })}`] : events, 'fr')}.`,

  movedSummary: ({ who, subject, when }) => `Déplacé${who ? ` par ${who}` : ''} : ${subject}, maintenant ${when}`,
  moved: ({ subject }) => `Déplacé : ${subject}`,
  movedFrom: ({ who, before }) => `${who ? `Déplacé par ${who}` : 'Déplacé'}. Auparavant : ${before}.`,

  changedSummary: ({ subject, what }) => `${subject} : ${renewed(what)}`,
  changed: ({ subject }) => `Modifié : ${subject}`,
  newParts: ({ what }) => `${renewed(what).replace(/^n/, 'N')}.`,

  removedSummary: ({ subject }) => `N’est plus dans votre calendrier : ${subject}`,
  removed: 'Cet événement n’est plus dans votre calendrier.',
  cancelledSummary: ({ subject, when }) => `Annulé : ${subject}, ${when}`,
  cancelled: ({ subject }) => `Annulé : ${subject}`,
  cancelledBy: ({ who }) => `Annulé par ${who}.`,
  isCancelled: 'La réunion est annulée.',

  roomDeclined: ({ room, subject }) => `${room} a refusé : ${subject}`,
  standsWithoutRoom: 'La réunion est maintenue, mais sans cette salle.',
  freeWithRoom: 'La salle et toutes les personnes dont je vois le calendrier sont libres à ces horaires :',

  answeredSummary: ({ who, response, subject, proposes }) =>
    `${who} ${answers[response]}${proposes ? ' et propose un nouvel horaire' : ''} : ${subject}`,
  answered: ({ who, response, subject }) => `${who} ${answers[response]} : ${subject}`,
  proposes: ({ who, when, subject }) =>
    markdown`${who} propose plutôt **${when}**. Dites « move ${subject} » pour déplacer la réunion.`,
  answeredToo: ({ names }) => `${list(names, 'fr')} ${names.length === 1 ? 'a' : 'ont'} également répondu.`,

  digest: ({ count }) =>
    `${count} ${plural(count, 'fr', { one: 'changement', other: 'changements' })} dans votre calendrier`,
  digestText: 'Ils sont arrivés alors que je ne pouvais pas vous les signaler un par un.',
  digestMore: ({ count }) =>
    `Et ${count} ${plural(count, 'fr', { one: 'autre', other: 'autres' })}. Votre agenda, dans mon onglet, les montre tous.`,
};
