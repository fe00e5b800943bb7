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
  otherTime: ({ seesAll }) =>
    `en dehors du moment indiqué, mais ${seesAll ? 'tout le monde' : 'toute personne dont je vois le calendrier'} peut venir`,
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

  dayOff: ({ said, weekday, day, alone }) =>
    `${said === 'today' ? `Aujourd’hui, c’est ${weekday}` : said === 'tomorrow' ? `Demain, c’est ${weekday}` : `${day} n’est pas un jour de travail`} : ${
      alone ? 'vous ne travaillez pas' : 'personne ne travaille'
    }.`,
  insteadOn: ({ day }) => `Ces horaires sont pour ${day}.`,
  insteadAt: ({ when, busy }) =>
    busy.length === 0
      ? `${when} : tout le monde est libre, d’après les calendriers que je vois.`
      : `${when} : ${list(busy, 'fr')} ${busy.length > 1 ? 'ne sont pas libres' : 'n’est pas libre'}.`,
  onThatDay: ({ day }) => `${day} quand même`,

  takenThen: ({ names, isMe }) =>
    names.length === 0
      ? 'Vous n’êtes pas libre à ce moment.'
      : isMe
        ? `${list([...names, 'vous'], 'fr')} n’êtes pas libres à ce moment.`
        : `${list(names, 'fr')} ${names.length > 1 ? 'ne sont pas libres' : 'n’est pas libre'} à ce moment.`,
  takenMeanwhile: ({ names, isMe }) =>
    `Rien n’est réservé : ce moment a été pris entre-temps, chez ${list([...names, ...(isMe ? ['vous'] : [])], 'fr')}.`,
  bookAnyway: 'Réserver quand même',
  moveAnyway: 'Déplacer quand même',

  atWork: ({ times }) => `au travail ${times}`,
  noWorkThen: 'pas au travail à ce moment',
  noWorkingDay: 'pas un jour de travail',
  during: ({ state, times }) => `${state} ${times}`,
  yourself: 'vous',
  nothingThere: 'Rien dans le calendrier',
  legend: 'Vert : libre. Rouge : occupé. Jaune : provisoire. Gris : en dehors des heures de travail.',
  freeOutside: ({ times }) => `Personne n’a rien ${times}, mais c’est en dehors des heures de travail de certains.`,
  butOutside: ({ name, time }) =>
    `C’est en dehors des heures de travail ${de(name)}${time ? ` (${time} heure locale)` : ''}.`,
  theirDayOff: ({ said, weekday, day, names }) =>
    `${said === 'today' ? `Aujourd’hui, c’est ${weekday}` : said === 'tomorrow' ? `Demain, c’est ${weekday}` : day} : pas un jour de travail pour ${list(names, 'fr')}.`,
};
