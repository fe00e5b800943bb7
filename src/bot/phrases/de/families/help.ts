import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

const you = '(?:du|sie|ihr|der\\s+bot|attach[eé]|man|es|das|dieser\\s+bot|die\\s+app)';
const requests: readonly RegExp[] = [
  /^\/?(?:hilfe|help|hilf|menü|menu|befehle|kommandos|anleitung|handbuch|tutorial|funktionen|funktionsumfang|faq|optionen|beispiele|\?+)$/iu,
  pattern(
    '^(?:ich\\s+)?(?:brauche|bräuchte|benötige|will|möchte|hätte\\s+gerne?)\\s+(?:mal\\s+|deine\\s+|ihre\\s+|etwas\\s+|bitte\\s+)*hilfe$',
  ),
  pattern(
    '^(?:bitte\\s+)?(?:hilf|helfen\\s+sie|helft)\\s+mir(?:\\s+(?:mal|bitte|weiter))*$|^(?:mir\\s+)?(?:mal\\s+)?(?:bitte\\s+)?(?:weiter)?helfen$',
  ),
  pattern(
    `^(?:und\\s+)?was\\s+(?:alles\\s+)?(?:kannst|könntest|können|könnt|kann|machst|machen|macht|bietest|bieten|verstehst|tust)\\s+${you}(?:\\s+(?:denn|so|alles|eigentlich|sonst|noch|für\\s+mich|mir|tun|machen|anbieten|überhaupt|an|helfen|bieten|hier))*$`,
  ),
  pattern(
    `^(?:wobei|womit|wie)\\s+(?:kannst|könntest|können|kann)\\s+${you}(?:\\s+(?:mir|uns|denn|so|alles|eigentlich))*\\s*(?:helfen|behilflich\\s+sein|unterstützen)$`,
  ),
  pattern(
    '^was\\s+(?:kann|könnte|darf|soll|muss)\\s+(?:ich|man)(?:\\s+(?:dich|dir|sie|ihnen|hier|alles|so|denn|mit\\s+dir|mit\\s+ihnen))*\\s+(?:fragen|sagen|schreiben|machen|tun|eingeben|befehlen|anstellen)$',
  ),
  pattern(
    `^wie\\s+(?:funktionierst|funktionieren|funktioniert|geht|arbeitest|bedient|bediene|benutze|benutzt|verwende|nutze)\\s+(?:ich\\s+|man\\s+)?(?:${you}|dich|das(?:\\s+hier)?|dieser\\s+bot|die\\s+app)(?:\\s+(?:hier|eigentlich|denn|genau))*$`,
  ),
  pattern(
    '^(?:zeig|nenn|liste|erklär)(?:e|en)?\\s+(?:sie\\s+)?(?:mir\\s+)?(?:bitte\\s+)?(?:mal\\s+)?(?:alle\\s+|die\\s+|deine\\s+|ihre\\s+)*(?:befehle|kommandos|möglichkeiten|funktionen|fähigkeiten|beispiele|hilfe|optionen|anleitung)(?:\\s+(?:auf|an))?$',
  ),
  pattern(
    '^(?:zeig|sag|erklär)(?:e|en)?\\s+(?:sie\\s+)?mir(?:\\s+(?:bitte|mal))*,?\\s+(?:was|wie)\\s+(?:du|sie|das|ich|man)\\b.*$',
  ),
  pattern(
    '^(?:was|wie|wozu)\\s+(?:du|sie|das)\\s+(?:so\\s+|alles\\s+)?(?:kannst|können|funktioniert|funktionierst|machst)$',
  ),
  pattern('^(?:wer|was)\\s+(?:bist\\s+du|sind\\s+sie|ist\\s+(?:das|attach[eé]))(?:\\s+(?:denn|eigentlich|hier))*$'),
  pattern(
    '^welche\\s+(?:befehle|kommandos|funktionen|möglichkeiten|fähigkeiten)\\s+(?:gibt\\s+es|hast\\s+du|haben\\s+sie|habe\\s+ich|kennst\\s+du|kennen\\s+sie|verstehst\\s+du)(?:\\s+(?:denn|hier|so|alles))*$',
  ),
  pattern(
    '^wie\\s+(?:kann|könnte|muss|soll)\\s+(?:ich|man|wir)\\s+(?!.*\\b(?:erreichen|anrufen|kontaktieren)\\b)(?:\\S+ ){0,8}\\S+$',
  ),
  pattern(
    '^wie\\s+(?:buche|verschiebe|sage|lege|trage|finde|erstelle|plane|lade|ändere|lösche|suche|schicke|bucht|verschiebt)\\s+(?:ich|man|wir)\\b(?:\\s+\\S+){1,8}$',
  ),
  pattern(
    '^(?:ich\\s+)?(?:weiß|verstehe|komme)\\s+nicht(?:\\s+(?:weiter|mehr\\s+weiter|was\\s+ich\\s+(?:tun|sagen|machen)\\s+(?:soll|kann)|wie\\s+(?:das|du)\\s+(?:geht|funktioniert|funktionierst)))$',
  ),
];

export const readHelp: Family = ({ request }) =>
  requests.some((shape) => shape.test(request.replace(/(?<=\p{L}),/gu, ''))) || /^\?+$/.test(request)
    ? { intent: 'help' }
    : undefined;
