import type { Words } from '../en/index.ts';

/** Zu spät zu einer Besprechung kommen, und es den anderen sagen. */
export const late: Words['late'] = {
  title: ({ subject }) => `Verspätung bei „${subject}“`,
  message: ({ duration }) => `Ich verspäte mich um ${duration}. Bitte fangen Sie ohne mich an.`,
  messageSome: 'Ich verspäte mich um ein paar Minuten. Bitte fangen Sie ohne mich an.',
  yourMessage: 'Das lesen die anderen',
  tell: ({ name }) => `${name} Bescheid geben`,
  acceptAndTell: ({ name }) => `Zusagen und ${name} Bescheid geben`,
  writeToEverybody: 'Allen in Teams schreiben',
  told: ({ name }) => `${name} weiß Bescheid, zusammen mit Ihrer Antwort auf die Einladung.`,
  moveTo: ({ time }) => `Auf ${time} verschieben`,
  propose: ({ time }) => `${time} vorschlagen`,
  thenBusy: ({ time }) => `Bei einer Verschiebung auf ${time} steht dies im Weg:`,
  thenFree: ({ time }) => `Bei einer Verschiebung auf ${time} steht nichts im Weg, was ich sehen kann.`,
  onlyYou: 'Außer Ihnen ist niemand dabei; es gibt also niemanden, dem ich es sagen müsste.',
  noAnswerWanted:
    'Zu dieser Einladung sind keine Antworten gewünscht; damit kann ich also nicht Bescheid geben. Die Schaltfläche öffnet einen Chat.',
  outOfBounds:
    'Ich kann sagen, dass Sie sich um 1 Minute bis 4 Stunden verspäten. Bei mehr verschieben Sie die Besprechung oder lehnen sie ab.',
  nothingOn: 'Sie sind gerade in keiner Besprechung, und in den nächsten 30 Tagen beginnt keine.',
  notSoon: ({ when }) =>
    `Bei Ihnen beginnt demnächst nichts; Ihre nächste Besprechung ist ${when}. Verspäten Sie sich zu dieser?`,
};
