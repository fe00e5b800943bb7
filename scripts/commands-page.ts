// Writes docs/commands.md from the bot's own command list. `--check` only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../src/bot/features/commands.ts';
import { wordsOf } from '../src/words/index.ts';

const path = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'commands.md');

/** The page as it should be. */
export const commandsPage = (): string => {
  const words = wordsOf({ language: 'en' }).commands;
  const rows = commands.map(({ intent, examples, needsSignIn }) => {
    const { usage, description } = words[intent];
    return `| \`${usage}\` | ${description}${needsSignIn ? '' : ' (no sign-in needed)'} | ${examples.map((example) => `“${example}”`).join('<br>')} |`;
  });
  return `# Commands\n\nMade from the commands in \`src/bot/features\` by \`npm run docs\`. Say it in your own words; these are examples.\n\n| say | what happens | for example |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(path, commandsPage());
  else if (readFileSync(path, 'utf8') !== commandsPage()) {
    console.error('docs/commands.md is behind the command list: npm run docs');
    process.exitCode = 1;
  }
}
