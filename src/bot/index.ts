export type { Bot, BotOptions, MessagesAnswer } from './bot.ts';
export { createBot } from './bot.ts';
export { cardActions } from './card-actions/index.ts';
export type { BotCredentials } from './channel/connector-transport.ts';
export { commands } from './commands/index.ts';
export type { Proactive } from './proactive/proactive.ts';
export type { Consent } from './sign-in/consent.ts';
