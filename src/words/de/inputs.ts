import type { Words } from '../en/index.ts';

/** Was an einer Eingabe nicht stimmt. */
export const inputs: Words['inputs'] = {
  fillIn: 'Bitte prüfen Sie Ihre Eingaben, und klicken Sie noch einmal.',
  chooseDay: 'Bitte wählen Sie einen Tag.',
  chooseTime: 'Bitte wählen Sie eine Uhrzeit.',
  chooseSeriesEnd: 'Bitte wählen Sie den Tag, an dem die Serie endet.',
  chooseResponse: 'Bitte wählen Sie Zusagen, Mit Vorbehalt oder Ablehnen.',
  chooseSwitch: 'Bitte wählen Sie ein, aus oder Pause.',
  messageTooLong: 'Die Nachricht darf höchstens 1.000 Zeichen lang sein.',
  placeTooLong: 'Der Ort darf höchstens 255 Zeichen haben.',
  agendaTooLong: 'Die Agenda darf höchstens 2.000 Zeichen haben.',
  subjectTooLong: 'Der Betreff darf höchstens 255 Zeichen lang sein.',
  lengthNotNumber: 'Bitte wählen Sie eine Dauer in Minuten.',
  lengthTooShort: 'Eine Besprechung dauert mindestens 5 Minuten.',
  lengthTooLong: 'Eine Besprechung dauert höchstens 24 Stunden.',
};
