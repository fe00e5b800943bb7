import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Les heures d’une autre horloge que la sienne. */
export const clocks: Words['clocks'] = {
  onOther: ({ when, zone }) => `${when} · ${zone}`,
  skips: ({ zone, said, taken }) =>
    `Là-bas (${zone}), l’horloge avance ce jour-là et saute ${said} ; j’ai pris ${taken}, heure locale.`,
  repeats: ({ zone, said }) =>
    `Là-bas (${zone}), l’horloge recule ce jour-là et montre ${said} deux fois. J’ai pris la première ; la seconde est ci-dessous.`,
  whose: 'Je ne sais pas de quelle horloge vous parlez. Choisissez l’heure sur la vôtre.',
  notKnown: ({ names }) =>
    `Je ne vois pas dans quel fuseau horaire ${names.length === 1 ? 'se trouve' : 'se trouvent'} ${list(names, 'fr')}. Choisissez l’heure sur votre propre horloge.`,
  several: ({ names }) =>
    `Les horloges ne montrent pas la même heure : ${list(names, 'fr')}. Choisissez l’heure sur la vôtre ; je montrerai les leurs.`,
  notRead: ({ said }) =>
    `Je n’ai pas compris ${list(
      said.map((words) => `« ${words} »`),
      'fr',
    )}. Choisissez l’heure ici.`,
};
