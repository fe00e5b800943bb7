import type { NewsKind } from '../../grammar/understanding.ts';
import { pattern } from '../words/pattern.ts';

/** What is switched. */
export const things =
  '(?:benachrichtigung|benachrichtigungen|meldung|meldungen|hinweis|hinweise|erinnerung|erinnerungen|push-?nachrichten|push|notifications?|alarme|nachrichten\\s+über\\s+änderungen|infos\\s+über\\s+änderungen|mitteilung|mitteilungen|terminerinnerungen)';

/** Switched off, or for a while. */
export const off: readonly RegExp[] = [
  pattern(
    `\\b(?:schalt(?:e|en)?|mach(?:e|en)?|stell(?:e|en)?)\\b.{0,60}\\b${things}\\b.{0,60}\\b(?:aus|ab|stumm|leise)\\b`,
  ),
  pattern(
    `\\b${things}\\b.{0,60}\\b(?:ausschalten|abschalten|ausmachen|abstellen|ausstellen|deaktivieren|abbestellen|stummschalten|stumm\\s+schalten|pausieren|anhalten|unterbrechen|stoppen|beenden|aussetzen|auszuschalten|aus)\\b`,
  ),
  pattern(
    `\\b(?:deaktivier(?:e|en)?|stopp(?:e|en)?|pausier(?:e|en)?|beend(?:e|en)?|unterbrich|halt(?:e)?|keine|stumm|ausschalten|abschalten|abbestellen|blockier(?:e|en)?)\\b.{0,50}\\b${things}\\b`,
  ),
  pattern(
    '\\b(?:ich\\s+)?(?:will|möchte|brauche|mag)\\b.{0,30}\\b(?:keine|nicht\\s+(?:mehr\\s+)?benachrichtigt|nicht\\s+(?:mehr\\s+)?informiert|nicht\\s+gestört)\\b.{0,40}\\b(?:benachrichtigungen|meldungen|hinweise|erinnerungen|mitteilungen|werden|mehr)\\b',
  ),
  pattern(
    '\\b(?:benachrichtig(?:e|en\\s+sie)?|informier(?:e|en\\s+sie)?|erinner(?:e|en\\s+sie)?|stör(?:e|en\\s+sie)?|nerv(?:e)?|melde?|weck(?:e)?)\\s+(?:mich|dich|sich)\\b.{0,60}\\b(?:nicht|nicht\\s+mehr|nie\\s+wieder|nicht\\s+länger)\\b',
  ),
  pattern(
    '^(?:bitte\\s+)?(?:nicht\\s+stören|stör\\s+mich\\s+nicht|ruhe|mute|stumm|stummschalten|schweig|sei\\s+(?:still|ruhig|leise)|lass\\s+mich\\s+in\\s+ruhe|pause|ruhezeit(?:en)?|ruhemodus|pausieren)(?=$|\\s+(?:bis|für|von|ab|nach|zwischen|am|heute|morgen|jetzt|jeden))',
  ),
  pattern(
    '\\b(?:stumm\\s?schalten|stumm\\s?stellen|auf\\s+stumm(?:\\s+(?:schalten|stellen))?|nicht\\s+stören)$|^(?:schalt(?:e)?|stell(?:e)?)\\b(?:\\s+(?:dich|alles|bitte))*.{0,40}\\bstumm$',
  ),
  pattern('^(?:sei|bleib)(?:en\\s+sie)?\\s+(?:bitte\\s+)?.{0,40}\\b(?:still|ruhig|leise|stumm)$'),
];

/** Switched on. */
export const on: readonly RegExp[] = [
  pattern(
    `\\b(?:schalt(?:e|en)?|mach(?:e|en)?|stell(?:e|en)?)\\b.{0,60}\\b${things}\\b.{0,60}\\b(?:ein|an|wieder\\s+ein|wieder\\s+an)\\b`,
  ),
  pattern(
    `\\b${things}\\b.{0,60}\\b(?:einschalten|anschalten|anmachen|anstellen|aktivieren|fortsetzen|abonnieren|bekommen|erhalten|einzuschalten|wieder\\s+aufnehmen|an|ein)$`,
  ),
  pattern(
    `\\b(?:aktivier(?:e|en)?|einschalten|anschalten|abonnier(?:e|en)?|start(?:e|en)?|setz(?:e)?)\\b.{0,40}\\b${things}\\b`,
  ),
  pattern(
    `^(?:ich\\s+)?(?:will|möchte|hätte\\s+gerne?|brauche)\\b.{0,40}\\b${things}\\b(?!.*\\b(?:aus|keine|nicht)\\b)`,
  ),
  pattern(
    '\\b(?:benachrichtig(?:e|en\\s+sie)?|informier(?:e|en\\s+sie)?|warn(?:e)?)\\s+mich\\b|\\b(?:sag|gib|sagen\\s+sie|geben\\s+sie|melde?|schreib)\\s+(?:mir|dich|sich)\\s+(?:bitte\\s+)?(?:bescheid\\b,?.{0,20}\\b(?:wenn|sobald|falls|bei|über)|(?:bei\\s+mir)?,?\\s?(?:wenn|sobald|falls))\\b',
  ),
  pattern('\\bhalt(?:e|en\\s+sie)?\\s+mich\\b.{0,30}\\bauf\\s+dem\\s+laufenden\\b'),
  pattern('\\b(?:möchte|will)\\b.{0,60}\\b(?:benachrichtigt|informiert|gewarnt)\\s+werden\\b'),
  pattern(
    '^(?:du\\s+(?:kannst|darfst)|sie\\s+(?:können|dürfen))\\s+(?:mich\\s+)?(?:jetzt\\s+)?wieder\\s+(?:stören|benachrichtigen)$|^(?:mich\\s+)?wieder\\s+(?:stören|benachrichtigen)$',
  ),
];

/** How the switch stands: nothing is said of turning it. */
export const status: readonly RegExp[] = [
  pattern(
    `^(?:(?:zeig(?:e)?|öffne|was\\s+sind|wie\\s+sind|ändere?)\\s+(?:mir\\s+)?)?(?:meine\\s+|die\\s+|alle\\s+)?${things}(?:-?\\s?(?:einstellungen|status|optionen))?(?:\\s+(?:anzeigen|ändern|verwalten))?$`,
  ),
  pattern(
    `^(?:(?:zeig(?:e)?|öffne)\\s+(?:mir\\s+)?)?(?:meine\\s+|die\\s+)?(?:benachrichtigungs-?\\s?(?:einstellungen|status)|einstellungen\\s+(?:für|der|zu)\\s+(?:die\\s+)?${things}|status\\s+der\\s+${things})$`,
  ),
  pattern(
    `^(?:sind|ist|habe|hab|bekomme|kriege|erhalte)\\b.{0,40}\\b${things}\\b.{0,40}(?:an|aus|ein|aktiv|aktiviert|eingeschaltet|ausgeschaltet|eingestellt|abonniert)?$`,
  ),
  pattern('^(?:benachrichtigst|informierst)\\s+du\\s+mich(?:\\s+(?:noch|eigentlich|denn))*$'),
];

const kinds: readonly (readonly [kind: NewsKind, words: string])[] = [
  ['invitations', 'einladung(?:en)?|eingeladen|einlädt|neue[nr]?\\s+(?:termine?n?|meetings?|besprechungen?)'],
  [
    'moves',
    'verschieb(?:t|e|en|st|ung|ungen)?|verschoben|verlegt|verlegung(?:en)?|terminänderung(?:en)?|terminverschiebung(?:en)?',
  ],
  ['cancellations', 'absag(?:e|en|t)|abgesagt|stornierung(?:en)?|storniert|ausfällt|ausfallen|ab(?=$)'],
  [
    'answers',
    'antwort(?:en|et)?|zusag(?:e|en|t)|zugesagt|ablehn(?:t|ung|ungen)|abgelehnt|annimmt|angenommen|rückmeldung(?:en)?|reagiert',
  ],
  ['reminders', 'erinnerung(?:en)?|terminerinnerung(?:en)?|erinner(?:e|n|st)?'],
  ['agenda', 'agenda|tagesübersicht|tagesplan|morgenbriefing|tageszusammenfassung|tagesbriefing'],
  ['mail', 'e-?mails?|mails?|posteingang'],
];
const named = kinds.map(([kind, words]) => [kind, pattern(`\\b(?:${words})\\b`)] as const);

/** The kinds of news that are spoken of. */
export const kindsIn = (request: string): NewsKind[] =>
  named.filter(([, shape]) => shape.test(request)).map(([kind]) => kind);

/** What is told when notifications are on: to be told of these is to switch them on. */
const told: ReadonlySet<NewsKind> = new Set(['invitations', 'moves', 'cancellations', 'answers']);

/** The kinds to be switched on, where only some were meant, or some that are not among those told. */
export const kindsToSwitchOn = (request: string): NewsKind[] => {
  const said = kindsIn(request);
  return pattern('\\b(?:nur|ausschließlich|lediglich)\\b').test(request) || said.some((kind) => !told.has(kind))
    ? said
    : [];
};

/** What notifications are narrowed to in words that are not understood: nothing may be switched for more than was said. */
export const restriction = (rest: string): string | undefined =>
  narrowing.exec(rest.replace(/[\s?!.]+/g, ' ').trim())?.[1]?.trim();

const always =
  '(?:alle[ns]?|jetzt|sofort|immer|mich|mir|dir|teams|attach[eé]|weiteres|diese[nm]\\s+(?:bot|chat)|meine[nr]?\\s+(?:termine?n?|besprechungen|meetings|kalender)|termine?n?|besprechungen|meetings|änderungen|dem\\s+laufenden|eine\\s+weile)';
const narrowing = pattern(
  `\\b(?:(?:über|für|von|zu|bei|während|wenn|sobald|falls|außer|vor|nach|in|im|am)\\s+(?!(?:${always}\\s*)+(?:aus|ab|ein|an|mehr|ausschalten|abschalten|deaktivieren|stumm)?$))(\\S.*)$`,
);

/** `sag mir, ob Adele frei ist` asks for something now. */
export const isQuestion = pattern(
  '\\b(?:frei|verfügbar|beschäftigt)\\s+(?:ist|sind|wäre)\\b|\\b(?:sag|sagen\\s+sie)\\s+mir,?\\s+(?:bitte\\s+)?(?:was|wer|wo|welche|wie|wann|ob)\\b',
);
