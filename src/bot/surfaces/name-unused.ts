import type { Words } from '../../words/index.ts';
import { text } from '../cards/parts.ts';
import type { Answer } from '../turn/answer.ts';

/** An answer that also says which words it did nothing with: nobody is to believe that they were heard. */
export const nameUnused = (answer: Answer, said: readonly string[] | undefined, { unused }: Words): Answer => {
  if (!said || said.length === 0) return answer;
  const line = unused.leftOut({ said });
  if (typeof answer === 'string') return `${answer}\n\n${line}`;
  const { content } = answer;
  return { ...answer, content: { ...content, body: [text(line, { color: 'Warning' }), ...content.body] } };
};
