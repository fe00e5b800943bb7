import type { Utterance } from '../../grammar/utterance.ts';
import { anyMark } from '../../time/marks.ts';
import { pattern } from '../words/pattern.ts';

/** Where what was said in passing ends and a wish or a question begins. */
const boundary = /[,;.!?:–—-]+\s+/g;
/** Then what follows is wanted only perhaps, or not at all. */
const conditional = pattern(
  '\\b(?:wenn|falls|sofern|außer|sobald|nicht|nie|niemals|kein\\p{L}*|hätte|hätten|wäre|wären|würde|würden|angenommen|stell\\s+dir\\s+vor)\\b',
);
const reason = pattern(
  '^(?:damit|weil|da|denn|sonst|deswegen|niemand|keiner|es\\s+ist|ich\\s+(?:bin|habe|muss|weiß)|bin|habe|wir\\s+(?:sind|haben)|das\\s+wäre|wäre|bevor|ansonsten|leider|sorry|danke)\\b',
);
const joiner = pattern(
  '^(?:(?:also|und|aber|deshalb|daher|darum|dann|bitte|ok(?:ay)?|kannst\\s+du|können\\s+sie|könnten\\s+sie)[\\s,]+)+',
);
const hasTime = new RegExp(anyMark);
const most = 4;

/** Shorter ways to say the same, where no family reads the whole: without what was said in passing before or after it. */
export const shorterOf = ({ request, mark }: Utterance): string[] => {
  if (request.length > 300) return [];
  return [...request.matchAll(boundary)].slice(0, most).flatMap(({ index, 0: gap }) => {
    const head = request.slice(0, index).trim();
    const tail = request
      .slice(index + gap.length)
      .replace(joiner, '')
      .trim();
    if (head === '' || tail === '' || conditional.test(head)) return [];
    return [
      ...(reason.test(tail) && !hasTime.test(mark(tail).text) ? [head] : []),
      ...(reason.test(head) && !hasTime.test(mark(head).text) ? [tail] : []),
    ];
  });
};
