import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { readNames } from '../words/names.ts';
import { ownerOf } from '../words/owner.ts';
import { pattern } from '../words/pattern.ts';
import { managerWords, peersWords, reportsWords } from '../words/relations.ts';

type Relation = NonNullable<Understanding['relation']>;

const who =
  '(?:(?:wer\\s+(?:ist|sind|war)|wie\\s+heißt|wie\\s+heißen|zeig(?:e|en\\s+sie)?|such(?:e)?|finde?|nenn(?:e)?|sag|wer|zeige|liste|was\\s+ist|was\\s+sind|wie\\s+ist|wie\\s+lautet|gib|kennst\\s+du|ich\\s+brauche|ich\\s+suche|ich\\s+hätte\\s+gerne?|hast\\s+du|haben\\s+sie|brauche|welche)\\s+(?:mir\\s+|denn\\s+|eigentlich\\s+|bitte\\s+|mal\\s+|nochmal\\s+|alles\\s+|sie\\s+)*)';
const article = '(?:(?:der|die|das|den|dem|alle|ein|eine)\\s+)*';
const facts =
  '(?:telefon(?:nummer)?|handynummer|mobilnummer|durchwahl|nummer|rufnummer|e-?mail(?:-?adresse)?|mail(?:-?adresse)?|emailadresse|mailadresse|adresse|position|jobtitel|titel|rolle|abteilung|büro|standort|arbeitsplatz|profil|kontaktdaten|daten|infos?|informationen|details|foto|bild|status|visitenkarte|funktion|stelle|zeitzone|steckbrief|personalkarte)';
const chain =
  '(?:vorgesetztenkette|berichtskette|berichtslinie|hierarchie|organigramm|führungskette|chefs|management-?kette|managementkette|vorgesetzten\\s+bis\\s+(?:ganz\\s+)?oben|berichtsweg|organisationsstruktur)';
const name = '(.{1,80}?)';
const mine = '(?:mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?)';
const owner = "((?:[\\p{L}.-]+\\s+){0,3}[\\p{L}.-]+(?:s|'s|'|x|z))";

type Shape = readonly [relation: Relation, pattern: RegExp, isOwner?: true];

/** The first group holds the names; none are mine. */
const shapes: readonly Shape[] = [
  [
    'self',
    pattern(
      `^(?:(?:als\\s+)?wer\\s+bin\\s+ich(?:\\s+(?:hier|eigentlich|gerade|denn))*(?:\\s+(?:angemeldet|eingeloggt))?|mit\\s+welchem\\s+konto\\s+bin\\s+ich(?:\\s+hier)?\\s+(?:angemeldet|eingeloggt|drin)|${who}?${mine}\\s+(?:eigene[sn]?\\s+)?(?:profil|daten|kontaktdaten|telefonnummer|handynummer|position|jobtitel|abteilung|büro|e-?mail-?adresse|titel|rolle|steckbrief|visitenkarte)(?:\\s+an)?|was\\s+weißt\\s+du\\s+über\\s+mich|was\\s+wissen\\s+sie\\s+über\\s+mich|in\\s+welcher\\s+abteilung\\s+(?:bin|arbeite)\\s+ich|über\\s+mich)()$`,
    ),
  ],
  [
    'peers',
    pattern(
      `^wer\\s+(?:arbeitet|berichtet)\\s+(?:noch\\s+|auch\\s+|sonst\\s+(?:noch\\s+)?)*(?:für|an|unter|bei)\\s+${mine}\\s+${managerWords}()$`,
    ),
  ],
  [
    'peers',
    pattern(
      `^(?:wer|welche[rn]?\\s+(?:kollegen|kolleginnen|leute))\\s+(?:hat|haben)\\s+(?:den|die)(?:selben?|\\s+gleichen?)\\s+${managerWords}\\s+wie\\s+(?:ich()|${name})$`,
    ),
  ],
  ['peers', pattern(`^mit\\s+wem\\s+arbeitet\\s+${name}(?:\\s+zusammen)?$`)],
  ['peers', pattern(`^${who}?${article}${peersWords}\\s+von\\s+${name}$`)],
  ['peers', pattern(`^${who}?${mine}\\s+${peersWords}()$`)],
  ['peers', pattern(`^${who}?${owner}\\s+${peersWords}$`), true],
  ['managers', pattern(`^${who}?${article}${chain}\\s+(?:von|über|für)\\s+${name}$`)],
  ['managers', pattern(`^${who}?${mine}\\s+(?:ganze\\s+|gesamte\\s+)?${chain}()$`)],
  ['managers', pattern(`^${who}?${owner}\\s+${chain}$`), true],
  [
    'managers',
    pattern(
      `^(?:${who})?(?:der\\s+|die\\s+)?${managerWords}\\s+(?:von\\s+)?${mine}\\s+${managerWords}s?()$|^${who}${mine}\\s+${managerWords.replace('chef(?:in)?', 'chef(?:in)?s?')}\\s+${managerWords}()$|^wer\\s+(?:steht|ist)\\s+(?:alles\\s+)?über\\s+mir()$|^${chain}()$`,
    ),
  ],
  ['managers', pattern(`^wer\\s+(?:steht|ist|kommt)\\s+(?:alles\\s+)?über\\s+${name}$`)],
  [
    'reports',
    pattern(
      `^(?:wer|welche\\s+leute|wie\\s*viele(?:\\s+\\p{L}+)?)\\s+(?:berichtet|berichten|arbeitet|arbeiten|untersteht)\\s+(?:alles\\s+|direkt\\s+|so\\s+)*(?:an|für|unter|bei)\\s+(?:mich()|mir()|${name})$`,
    ),
  ],
  [
    'reports',
    pattern(
      `^(?:wer|welche)\\s+(?:ist|sind|gehört|gehören|arbeitet)\\s+(?:alles\\s+)?(?:in|im|zu|zum)\\s+(?:(?:mein|unser)(?:em)?\\s+team()|(?:dem\\s+)?team\\s+von\\s+${name})$`,
    ),
  ],
  ['reports', pattern(`^wer\\s+(?:ist|sind|gehört|arbeitet)\\s+(?:alles\\s+)?(?:in|im|zu)\\s+${owner}\\s+team$`), true],
  [
    'reports',
    pattern(
      `^(?:wen|wie\\s*viele\\s+(?:leute|mitarbeiter|personen))\\s+(?:führt|leitet|hat)\\s+${name}(?:\\s+(?:unter\\s+sich|im\\s+team|in\\s+(?:seinem|ihrem)\\s+team))?$`,
    ),
  ],
  ['reports', pattern(`^${who}?${article}(?:${reportsWords}|team|teammitglieder)\\s+von\\s+${name}(?:\\s+an)?$`)],
  ['reports', pattern(`^${who}?${mine}\\s+(?:${reportsWords}|team|teammitglieder)(?:\\s+an)?()$`)],
  ['reports', pattern(`^${who}?${owner}\\s+(?:${reportsWords}|team|teammitglieder)(?:\\s+an)?$`), true],
  [
    'manager',
    pattern(
      `^(?:an\\s+wen|wem|für\\s+wen|unter\\s+wem)\\s+(?:berichtet|berichte|arbeitet|untersteht|arbeite|ist)\\s+(?:ich()|${name})(?:\\s+(?:unterstellt|direkt))?$`,
    ),
  ],
  [
    'manager',
    pattern(
      `^wer\\s+(?:führt|leitet|managt|ist\\s+zuständig\\s+für|ist\\s+verantwortlich\\s+für|ist\\s+weisungsbefugt\\s+für)\\s+(?:mich()|${name})$`,
    ),
  ],
  ['manager', pattern(`^${who}?${article}${managerWords}\\s+(?:von|über|für)\\s+${name}$`)],
  ['manager', pattern(`^${who}?${mine}\\s+${managerWords}()$`)],
  ['manager', pattern(`^(?:wer\\s+ist\\s+)?(?:die\\s+|der\\s+)?${managerWords}\\s+von\\s+mir()$`)],
  ['manager', pattern(`^${who}?${owner}\\s+${managerWords}$`), true],
  ['manager', pattern(`^in\\s+wessen\\s+team\\s+(?:ist|arbeitet)\\s+${name}$`)],
  ['reports', pattern(`^(?:hat|führt|leitet)\\s+${name}\\s+(?:${reportsWords}|ein\\s+team|leute\\s+unter\\s+sich)$`)],
  ['profile', pattern(`^welche\\s+${facts}\\s+hat\\s+${name}$`)],
  [
    'profile',
    pattern(
      `^(?:kontaktdaten|telefonnummer|handynummer|durchwahl|profil|mailadresse|e-?mail-?adresse)\\s*:?\\s+(?!von\\b|an\\b)${name}$`,
    ),
  ],
  [
    'profile',
    pattern(`^${who}?${article}${facts}(?:\\s+und\\s+${facts})?\\s+(?:von|zu|über|für)\\s+${name}(?:\\s+an)?$`),
  ],
  ['profile', pattern(`^${who}?${owner}\\s+${facts}(?:\\s+und\\s+${facts})?$`), true],
  [
    'profile',
    pattern(
      `^(?:in\\s+)?welche[rnms]?\\s+(?:abteilung|team|büro|stadt|standort|position|rolle|funktion|land|gebäude|bereich)\\s+(?:ist|arbeitet|sitzt|hat|gehört)\\s+${name}(?:\\s+an)?$`,
    ),
  ],
  [
    'profile',
    pattern(
      `^(?:wo|als\\s+was|was)\\s+(?:arbeitet|sitzt|macht|ist)\\s+(?!(?:der|die|das|mein|meine|unser|unsere|ein|eine|es|los|hier|nächst\\p{L}+)\\b)${name}(?:\\s+(?:von\\s+beruf|beruflich|so|bei\\s+uns|eigentlich|denn|genau|zu\\s+finden|stationiert))*$`,
    ),
  ],
  [
    'profile',
    pattern(
      `^(?:wie|unter\\s+welcher\\s+nummer|wo)\\s+(?:kann\\s+ich|kann\\s+man|erreiche\\s+ich|finde\\s+ich|kontaktiere\\s+ich)\\s+${name}(?:\\s+(?:erreichen|finden|kontaktieren|anrufen|am\\s+besten|am\\s+besten\\s+erreichen))?$`,
    ),
  ],
  [
    'profile',
    pattern(
      `^(?:erzähl(?:e)?|sag)\\s+(?:mir\\s+)?(?:bitte\\s+)?(?:mal\\s+)?(?:etwas|was|mehr)\\s+(?:über|zu)\\s+${name}$`,
    ),
  ],
  ['profile', pattern(`^was\\s+(?:weißt\\s+du|wissen\\s+(?:sie|wir)|wissen\\s+wir)\\s+über\\s+${name}$`)],
  [
    'profile',
    pattern(
      `^(?:wer\\s+(?:ist|sind|war)(?:\\s+(?:denn|eigentlich|nochmal|noch\\s+mal))*|kennst\\s+du|kennen\\s+sie|profil(?:\\s+von)?:?|such(?:e)?\\s+(?:mir\\s+)?(?:nach\\s+)?(?:(?:der|die|das|den)\\s+)?(?:person|kollegen|kollegin|mitarbeiter|mitarbeiterin|profil)(?:\\s+(?:namens|von))?|finde\\s+(?:mir\\s+)?(?:den|die)?\\s*(?:person|kollegen|kollegin|mitarbeiter(?:in)?)(?:\\s+(?:namens|von))?|personensuche:?|schlag(?:e)?\\s+(?=.*\\bnach$)|zeig(?:e)?\\s+(?:mir\\s+)?(?:das\\s+profil|die\\s+karte|die\\s+visitenkarte)\\s+von)\\s+(?:diese[rs]?\\s+)?(?:herr\\s+|frau\\s+)?${name}(?:\\s+(?:nach|an|überhaupt|eigentlich|bei\\s+uns))?$`,
    ),
  ],
  ['profile', /^[Ss]uche?(?: mal| bitte| mir)* nach (\p{Lu}[\p{L}'-]+\s+\p{Lu}[\p{L}'-]+)$/u],
  ['profile', /^(?:[Ss]uche?|[Ff]inde?|[Zz]eige?(?: mir)?)\s+(\p{Lu}[\p{L}'-]+\s+\p{Lu}[\p{L}'-]+)$/u],
];

const isOther = pattern(
  '\\b(?:frei|beschäftigt|verfügbar|termine?|meetings?|besprechung(?:en)?|kalender|agenda|mails?|e-?mails?|nachrichten?|datei(?:en)?|dokumente?|unterlagen|eingeladen|dabei|heute|morgen|zeit|meeting|urlaub|abteilung|[\\p{L}-]*abteilung|zuständig|verantwortlich|raum)\\b',
);
const isNoName = pattern(
  '^(?:nächste[rsn]?|das|es|da|hier|was|wie|der|die|du|ein|eine|los|neu|dran|sie|er|ich|dabei|heute|präsident|kanzler|bundeskanzler(?:in)?|könig|papst|weltmeister|schuld|online|frei|im\\s.*|in\\s.*|der\\s+beste|die\\s+beste|der\\s+(?:präsident|kanzler|könig|papst|bundeskanzler).*|das\\s.*|dafür\\s.*|für\\s.*)$',
);

export const readLookUpPerson: Family = ({ request }) => {
  const text = request
    .replace(/\s+/g, ' ')
    .replace(
      pattern(
        '^(?:sag|zeig|verrat|verrate|erklär|nenn)(?:e|en\\s+sie)?\\s+(?:mir|uns)(?:\\s+(?:bitte|mal))*,?\\s+(?=(?:wer|was|welche|wo|wie|an|wem|in)\\b)|^(?:weißt\\s+du|wissen\\s+sie|ich\\s+(?:will|möchte)\\s+wissen),?\\s+(?=(?:wer|was|welche|wo|wie|an|wem)\\b)',
      ),
      '',
    )
    .replace(pattern('^(wer|wie|wo|was)\\s+(.{1,60}?)\\s+(ist|heißt|arbeitet|sitzt)$'), '$1 $3 $2');
  if (text.length > 200) return undefined;
  for (const [relation, shape, isOwner] of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const said = (match.slice(1).find((group) => group !== undefined && group !== '') ?? '').trim();
    if (isOther.test(said) || /\d/.test(said) || (said !== '' && isNoName.test(said))) continue;
    if (isOwner && ofMine.test(said)) continue;
    if (isOwner && ownerOf(said) === said && !/[sxz']$/iu.test(said)) continue;
    const people = readNames(mineOnly.test(said) ? '' : isOwner ? ownerOf(said) : said);
    if (people.length > 0) return { intent: 'lookUpPerson', people, relation };
    if (said === '' || mineOnly.test(said))
      return { intent: 'lookUpPerson', relation: relation === 'profile' ? 'self' : relation };
  }
  return undefined;
};

const ofMine = pattern('\\b(?:mein|unser)(?:e[nmrs]?)?$');
const mineOnly = pattern('^(?:mein(?:e[nmrs]?)?|mich|mir|ich|unser(?:e[nmrs]?)?|uns|wir)$');
