/** What is wrong with something filled in. Schemas of buttons name these; whatever else is wrong is `fillIn`. */
export const inputs = {
  fillIn: 'Please check what you filled in, and press again.',
  chooseDay: 'Please choose a day.',
  chooseTime: 'Please choose a time.',
  chooseSeriesEnd: 'Please choose the day on which the series ends.',
  chooseResponse: 'Please choose accept, tentative or decline.',
  chooseSwitch: 'Please choose on, off or pause.',
  messageTooLong: 'The message can be 1,000 characters long at most.',
  placeTooLong: 'The place can be 255 characters long at most.',
  agendaTooLong: 'The agenda can be 2,000 characters long at most.',
  subjectTooLong: 'The subject can be 255 characters long at most.',
  lengthNotNumber: 'Please choose a length in minutes.',
  lengthTooShort: 'A meeting lasts 5 minutes at least.',
  lengthTooLong: 'A meeting lasts 24 hours at most.',
};
