import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Zeiten auf einer anderen Uhr als der eigenen. */
export const clocks: Words['clocks'] = {
  onOther: ({ when, zone }) => `${when} · ${zone}`,
  skips: ({ zone, said, taken }) =>
    `Dort (${zone}) wird an diesem Tag die Uhr vorgestellt, und ${said} gibt es nicht. Ich habe ${taken} dortiger Zeit genommen.`,
  repeats: ({ zone, said }) =>
    `Dort (${zone}) wird an diesem Tag die Uhr zurückgestellt, und ${said} gibt es zweimal. Ich habe das erste Mal genommen; das zweite steht unten.`,
  whose: 'Ich weiß nicht, wessen Uhr Sie meinen. Bitte wählen Sie die Zeit auf Ihrer.',
  notKnown: ({ names }) =>
    `Ich kann die Zeitzone von ${list(names, 'de')} nicht sehen. Bitte wählen Sie die Zeit auf Ihrer eigenen Uhr.`,
  several: ({ names }) =>
    `Die Uhren von ${list(names, 'de')} zeigen verschiedene Zeiten. Bitte wählen Sie die Zeit auf Ihrer; die anderen zeige ich dann.`,
  notRead: ({ said }) =>
    `Das habe ich nicht verstanden: ${list(
      said.map((words) => `„${words}“`),
      'de',
    )}. Bitte wählen Sie die Zeit hier.`,
};
