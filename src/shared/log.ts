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
export const createLog = (level: string, destination: DestinationStream = standardOutput()): Log =>
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

const mostWaiting = 1024 * 1024;

/** A log that cannot be written, as on a full disk, costs lines and never the app: what waits is tried again with the next line. */
const standardOutput = (): DestinationStream => {
  const stream = pino.destination({ dest: 1, minLength: 0, maxLength: mostWaiting });
  let fails = false;
  stream.on('error', () => {
    fails = true;
  });
  stream.on('write', () => {
    fails = false;
  });
  // It writes what waits when the process ends, and would try for ever.
  const flush = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    if (!fails) flush();
  };
  return stream;
};

/** What a log may say about an error: kind, code, place. Never its message, which may quote what was sent or said. */
const describeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, status, statusCode, graphCode, requestId, reason } = error as unknown as Record<string, unknown>;
  return {
    type: error.name,
    ...given({ code, status: status ?? statusCode, graphCode, requestId }, isCode),
    ...given({ reason }, (value) => typeof value === 'string'),
    at: placesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
};

const given = (fields: Record<string, unknown>, isFine: (value: unknown) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isFine(value)));

/** Libraries put sentences where others have a code. */
const isCode = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value));

/** The message stands in front of the places, and may have lines that look like one. */
const placesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
