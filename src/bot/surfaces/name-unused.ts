import type { Words } from '../../words/index.ts';
import { text } from '../cards/parts.ts';
import type { Answer } from '../turn/answer.ts';

/** An answer that also says which words it did nothing with: nobody is to believe that they were heard. */
export const nameUnused = (answer: Answer, said: readonly string[] | undefined, { unused }: Words): Answer =>
  said && said.length > 0 ? withLine(answer, unused.leftOut({ said })) : answer;

/** An answer that also says that it is to what the words were taken for. */
export const nameGuess = (answer: Answer, { near }: Words): Answer => withLine(answer, near.guessed);

const withLine = (answer: Answer, line: string): Answer => {
  if (typeof answer === 'string') return `${answer}\n\n${line}`;
  const { content } = answer;
  return { ...answer, content: { ...content, body: [text(line, { color: 'Warning' }), ...content.body] } };
};
