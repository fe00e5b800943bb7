import type { Words } from '../en/index.ts';
import { list } from '../format.ts';
import { de } from './elide.ts';

/** Quand tout le monde peut se réunir : pourquoi un horaire est proposé, et ce qu’il coûte. */
export const finding: Words['finding'] = {
  youAreFree: 'Vous êtes libre',
  everybodyFree: 'Tout le monde est libre',
  allSeenFree: 'Toutes les personnes dont je vois le calendrier sont libres',
  othersFree: 'Les autres sont libres',
  youAreTentative: 'vous avez un rendez-vous provisoire',
  overFocus: 'cela prend sur votre temps de concentration',
  someFree: ({ free, of }) => `${free} personnes sur ${of} sont libres`,
  shorter: ({ length, asked }) => `${length} au lieu de ${asked}`,
  otherTime: 'en dehors du moment indiqué',
  without: ({ name, state }) => `sans ${name} (${state})`,
  stateOf: ({ name, state }) => `${name} : ${state}`,
  optionalState: ({ state }) => `présence facultative, ${state}`,
  outsideYours: 'en dehors de vos heures de travail',
  outsideHours: ({ names }) => `en dehors des heures de travail ${de(list(names, 'fr'))}`,
  outsideUsual: ({ names }) => `tôt ou tard pour ${list(names, 'fr')}, dont je ne connais pas les heures de travail`,
  clock: ({ time, names }) => `${time} pour ${list(names, 'fr')}`,
  more: ({ count }) => `${count} de plus`,
  reasons: (all) => all.join(', '),

  nothing: {
    tooShort: 'Ce qui reste de ce créneau est plus court que la réunion.',
    notEverybody: 'Aucun horaire à ce moment ne convient à tout le monde.',
    notEverybodyOrUnknown:
      'Aucun horaire à ce moment ne convient à tout le monde, et je ne vois pas certains calendriers.',
    noRoom: 'La salle n’est pas libre à ce moment.',
    notYou: 'Vous n’êtes pas libre à ce moment.',
    noHours: 'Aucun horaire à ce moment ne convient à tout le monde pendant les heures de travail.',
  },
  closest: ({ nothing }) => `${nothing} Ce qui s’en approche le plus :`,
};
