import type { Words } from '../en/index.ts';

/** Ce qui ne va pas dans une saisie. */
export const inputs: Words['inputs'] = {
  fillIn: 'Veuillez vérifier votre saisie, puis appuyer à nouveau.',
  chooseDay: 'Veuillez choisir un jour.',
  chooseTime: 'Veuillez choisir une heure.',
  chooseSeriesEnd: 'Veuillez choisir le jour où la série se termine.',
  chooseResponse: 'Veuillez choisir accepter, provisoire ou refuser.',
  chooseSwitch: 'Veuillez choisir activer, désactiver ou suspendre.',
  messageTooLong: 'Le message peut compter 1 000 caractères au maximum.',
  placeTooLong: 'Le lieu peut avoir 255 caractères au plus.',
  agendaTooLong: 'L’ordre du jour peut avoir 2 000 caractères au plus.',
  subjectTooLong: 'L’objet peut compter 255 caractères au maximum.',
  lengthNotNumber: 'Veuillez choisir une durée en minutes.',
  lengthTooShort: 'Une réunion dure au moins 5 minutes.',
  lengthTooLong: 'Une réunion dure au plus 24 heures.',
};
