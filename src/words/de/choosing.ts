import type { Words } from '../en/index.ts';

export const choosing: Words['choosing'] = {
  busy: ({ name, length }) => `${name} hat dann keine ${length} frei.`,
  clash: ({ name }) => `${name} hat nur Zeit, wenn Sie keine haben.`,
  unknown: ({ name }) => `Den Kalender von ${name} kann ich nicht sehen.`,
  taken: ({ name }) => `Deshalb habe ich ${name} genommen.`,
  soonest: ({ name }) => `${name} hat als Erstes Zeit.`,
  nobodyCan: ({ name }) => `Das sind die nächsten Zeiten mit ${name}.`,
  namedInReply: ({ name, of }) => `In der Abwesenheitsnotiz von ${of} steht ${name}.`,
  namedByTitle: ({ name, of, title }) => `${name} berichtet an ${of} und ist „${title}“.`,
  whoIsDeputy: ({ name }) => `Wer vertritt ${name}?`,
  whoIsAssistant: ({ name }) => `Wer assistiert ${name}?`,
  noDeputiesKept: 'Microsoft 365 verrät das nicht. Wählen Sie jemanden aus, oder nennen Sie einen Namen.',
  noDeputiesKeptSayName:
    'Microsoft 365 verrät das nicht, und ich weiß niemanden, der infrage käme. Sagen Sie es noch einmal mit einem Namen.',
};
