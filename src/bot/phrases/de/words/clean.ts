import { pattern } from './pattern.ts';

const greeting =
  '(?:hallo|hallöchen|hi|hey|hei|moin(?:\\s+moin)?|servus|grüß\\s+(?:gott|dich|sie)|grüezi|salü|tach|tag|na|guten\\s+(?:morgen|tag|abend)|liebe[rs]?|morgen(?=,))(?:\\s+(?:zusammen|nochmal|attach[eé]|bot|team|du))?';
const openings = pattern(
  `^(?:${greeting}\\s*[,!.:–-]+\\s*|(?:hallo|hi|hey|moin|servus)\\s+(?=\\S+\\s)|@?attach[eé]\\b[\\s,:!-]*|(?:ok(?:ay)?|also|so|gut|na\\s+gut|und|dann|ach(?:\\s+ja)?|äh(?:m)?|übrigens|sorry|entschuldigung|entschuldige|danke|super|kurze\\s+frage|frage|eine\\s+frage|wie\\s+gesagt)[\\s,:!.]+|(?:ich\\s+)?bitte\\s+(?:dich\\s+|sie\\s+)?um\\s+(?=ein)|ja[\\s,]+(?=ich\\s)|(?:bitte|mal|eben|schnell|kurz)\\b[\\s,]+|(?:kannst|könntest|würdest|magst|willst|kannste|tust)\\s+du\\s+|(?:können|könnten|würden|wollen|mögen)\\s+Sie\\s+|sei(?:en\\s+Sie)?\\s+(?:doch\\s+)?(?:so\\s+(?:lieb|gut|nett|freundlich)|bitte\\s+so\\s+(?:lieb|gut|nett|freundlich))\\s+und\\s+|(?:ich\\s+)?(?:wäre|bin)\\s+(?:dir|ihnen)\\s+dankbar,?\\s+wenn\\s+(?:du|sie)\\s+|(?:hätten|hättest|hätte)\\s+(?:sie|du)\\s+(?:bitte\\s+)?(?:die\\s+(?:güte|freundlichkeit)|kurz\\s+zeit)[\\s,]+|(?:wären|wärst|würden)\\s+(?:sie|du)\\s+so\\s+(?:nett|lieb|gut|freundlich)[\\s,]+(?:und\\s+)?|es\\s+wäre\\s+(?:schön|super|toll|nett),?\\s+wenn\\s+(?:du|sie)\\s+|(?:weißt\\s+du|wissen\\s+sie|hast\\s+du\\s+eine\\s+ahnung|keine\\s+ahnung)[\\s,]+|(?:sag|sagst\\s+du|sagen\\s+sie|zeig|zeigst\\s+du)\\s+(?:mir|uns)\\s+(?:bitte\\s+|mal\\s+|doch\\s+|kurz\\s+)*,?\\s*(?=(?:wann|wo|wer|wie|was|ob|wem|welche[rsnm]?)\\b)|(?:schau|schaue|schauen|sieh|guck|gucke|kuck|prüf|prüfe|prüfen|check|checke|checken|überprüfe|überprüfen|finde|find|herausfinden|sagen|sag)(?:\\s+(?:sie|mir|uns|mal|bitte|kurz|nach|doch|heraus|raus|bescheid|schnell|eben))*,?\\s+(?=(?:ob|wann|wer|wo|wie|welche[rsnm]?|was)\\b)|(?:nachsehen|nachschauen|herausfinden|schauen|prüfen|sagen)[,\\s]+(?=(?:ob|wann|wer|wo|wie|welche[rsnm]?)\\b)|ich\\s+(?:wollte|möchte|würde\\s+gern(?:e)?|will|muss)\\s+(?:gern(?:e)?\\s+|mal\\s+|kurz\\s+)*(?:wissen|fragen)[\\s,]+|(?:mir|uns)\\s+(?:mal\\s+|bitte\\s+|eben\\s+|kurz\\s+)+)`,
);

const closings = pattern(
  '[\\s,;.!-]*(?:\\b(?:bitte(?:\\s*schön|\\s+danke)?|danke(?:\\s*schön|\\s+sehr|\\s+dir|\\s+ihnen|\\s+im\\s+voraus|\\s+vorab|\\s+schon\\s+mal)?|dank\\s+dir|(?:vielen|besten|lieben|herzlichen|1000|tausend)\\s+dank(?:\\s+im\\s+voraus|\\s+vorab)?|merci|thx|thanks|dankeee?|geht\\s+das|ginge\\s+das|klar\\??|wenn\\s+(?:es\\s+)?(?:möglich|geht|möglich\\s+ist)|falls\\s+(?:es\\s+)?möglich(?:\\s+ist)?|wenn\\s+du\\s+kannst|sofern\\s+möglich|ja\\?|ok(?:ay)?\\??|oder\\?|gell\\??|lg|vg|mfg|gruß|liebe\\s+grüße|viele\\s+grüße)|[:;]-?[)D]|🙏|👍|😊|🙂)[\\s!.?,]*$',
);
const farewell =
  '(?:(?:mit\\s+)?(?:viele|beste|liebe|freundliche[nm]?|herzliche|schöne)\\s+grüße?n?|(?:besten|vielen|herzlichen|lieben)\\s+dank(?:\\s+(?:und\\s+(?:viele\\s+|beste\\s+|liebe\\s+)?grüße|im\\s+voraus))?|mfg|lg|vg|bg|gruß|grüße|gesendet\\s+von\\s+mein[^\\n]{1,40}|--)';
const signature = pattern(`\\n\\s*${farewell}[ \\t]*[,!.–-]*[ \\t]*(?:\\n[^]*)?$`);
const signedOff = pattern(
  '[\\s,;.!?-]+(?:(?:viele|beste|liebe|schöne)\\s+grüße|(?:vielen|besten|lieben)\\s+dank|lg|vg|mfg|gruß)[,!.]?\\s+[-–]?\\s*\\p{L}[\\p{L}.-]{1,20}(?:\\s+\\p{L}[\\p{L}.-]{1,20})?\\s*\\.?\\s*$',
);

/** Without the farewell and the name below it, which are no part of the request. */
export const withoutSignature = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n');
  const rest = lines.replace(signature, '').trimEnd();
  const tail = rest.slice(-80);
  const signed = signedOff.exec(tail);
  const result = signed ? rest.slice(0, rest.length - tail.length + signed.index) : rest;
  return result.trim() === '' ? text : result;
};

/** Without greeting and politeness before the request; at most a few are taken away. */
export const withoutOpening = (text: string): string => {
  let rest = text.replace(/^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\s*){1,10}(?=[\p{L}@])/u, '');
  for (let turn = 0; turn < 8; turn++) {
    const opening = openings.exec(rest)?.[0].length ?? 0;
    // A greeting that is all there is stays.
    if (opening === 0 || opening >= rest.length) return rest;
    rest = rest.slice(opening);
  }
  return rest;
};

/** Without thanks and punctuation after it. */
export const withoutClosing = (text: string): string => {
  let rest = text;
  for (let turn = 0; turn < 5; turn++) {
    // Only the end is looked at, so that the search for it stays short.
    const tail = rest.slice(-60);
    const match = closings.exec(tail);
    const cut = match ? rest.length - tail.length + match.index : rest.length;
    const shorter = rest
      .slice(0, cut)
      .replace(/[\s?!,;]+$/, '')
      .replace(/(?<!\d)\.+$/, '');
    if (shorter === '' || shorter === rest) return rest;
    rest = shorter;
  }
  return rest;
};
