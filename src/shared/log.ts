import type { Logger } from 'pino';

/** Structured log. Never content: no tokens, subjects, names, addresses or texts; ids only. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;
