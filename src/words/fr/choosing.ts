import type { Words } from '../en/index.ts';

export const choosing: Words['choosing'] = {
  busy: ({ name, length }) => `${name} n’a pas ${length} de libre à ce moment.`,
  clash: ({ name }) => `${name} n’a du temps que lorsque vous n’en avez pas.`,
  unknown: ({ name }) => `Je ne peux pas voir le calendrier de ${name}.`,
  taken: ({ name }) => `J’ai donc choisi ${name}.`,
  soonest: ({ name }) => `${name} a du temps en premier.`,
  nobodyCan: ({ name }) => `Voici les créneaux les plus proches avec ${name}.`,
  namedInReply: ({ name, of }) => `La réponse automatique de ${of} nomme ${name}.`,
  namedByTitle: ({ name, of, title }) => `${name} dépend de ${of} avec la fonction « ${title} ».`,
  whoIsDeputy: ({ name }) => `Qui remplace ${name} ?`,
  whoIsAssistant: ({ name }) => `Qui assiste ${name} ?`,
  noDeputiesKept: 'Microsoft 365 ne le dit pas. Choisissez quelqu’un, ou dites un nom.',
  noDeputiesKeptSayName:
    'Microsoft 365 ne le dit pas, et je ne vois personne qui conviendrait. Redites-le avec un nom.',
};
