import pino, { type DestinationStream, type Logger } from 'pino';

/** Structured log. Never content: no tokens, subjects, names, addresses or texts; ids only. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/** Fields that must never reach a log, wherever they hide in an object that was logged by mistake. */
const secrets = [
  'token',
  'access_token',
  'refresh_token',
  'assertion',
  'authorization',
  'Authorization',
  'password',
  'clientSecret',
  'client_secret',
  'clientState',
  'cookie',
  'text',
  'subject',
  'body',
  'mail',
];

/** A log at `level`, one JSON object a line, on standard output unless another destination is given. */
export const createLog = (level: string, destination: DestinationStream = pino.destination(1)): Log =>
  pino(
    {
      level,
      base: { app: 'attache' },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '(left out)' },
      serializers: { err: describeError },
    },
    destination,
  );

/** What a log may say about an error: kind, code, place; the message only of our own kinds, since others quote requests. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, status, statusCode, graphCode, requestId, reason } = error as unknown as Record<string, unknown>;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...((status ?? statusCode) === undefined ? {} : { status: status ?? statusCode }),
    ...(graphCode === undefined ? {} : { graphCode }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(typeof reason === 'string' ? { reason } : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
};
