export type { Bot, BotOptions, MessagesAnswer } from './bot.ts';
export { createBot } from './bot.ts';
export type { BotCredentials } from './channel/connector-transport.ts';
export { actions } from './features/actions.ts';
export { commands } from './features/commands.ts';
export type { Proactive } from './proactive/proactive.ts';
export type { Consent } from './sign-in/consent.ts';
