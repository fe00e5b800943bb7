import { randomUUID } from 'node:crypto';
import { registrations } from '../sandbox/registrations.ts';
import { type FakeChannel, startFakeChannel } from '../test/support/channel.ts';
import { createControl } from '../test/support/control.ts';
import { freePort } from '../test/support/start-app.ts';
import { type Figure, median, quantile } from './figures.ts';
import { inFreshFolder, type Program, startProgram } from './processes.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const warmUp = 100;
const measured = 300;
const memoryTurns = 1000;

/** A turn of the app against a turn of the smallest bot there is, alternating in one run; then memory over a thousand turns. */
export const benchTurns = (): Promise<Figure[]> =>
  inFreshFolder(async (folder) => {
    const programs: Program[] = [];
    const channel = await startFakeChannel(registrations.bot.appId);
    try {
      const [sandboxPort, port, metricsPort, echoPort] = (await Promise.all([
        freePort(),
        freePort(),
        freePort(),
        freePort(),
      ])) as [number, number, number, number];
      const ports = {
        SANDBOX_PORT: String(sandboxPort),
        PORT: String(port),
        METRICS_PORT: String(metricsPort),
        DATA_DIR: folder,
      };
      programs.push(await startProgram(['dist/sandbox.js'], ports, /Sandbox/));
      programs.push(
        await startProgram(
          ['dist/app.js'],
          {
            ...ports,
            ATTACHE_ENV: 'sandbox',
            LOG_LEVEL: 'warn',
            BOT_OPENID_METADATA_URL: channel.metadataUrl,
            ALLOWED_SERVICE_URLS: channel.serviceUrl,
          },
          /ready/,
        ),
      );
      programs.push(
        await startProgram(
          ['--import', 'tsx', 'bench/echo-bot.ts', String(echoPort), registrations.bot.appId, channel.metadataUrl],
          {},
          /ready/,
        ),
      );

      const control = createControl(`http://127.0.0.1:${sandboxPort}`);
      const { people } = await control.call<{ people: { id: string; userPrincipalName: string }[] }>(
        'GET',
        '/_sandbox/people',
      );
      const userId = people.find(({ userPrincipalName }) => userPrincipalName === megan)?.id ?? '';
      const post = poster(channel, userId);
      const app = `http://127.0.0.1:${port}`;
      const echo = `http://127.0.0.1:${echoPort}`;
      await signIn(app, post, channel, await control.token(megan, 'tab'));

      const appTurn = () => post(app, { type: 'message', text: 'agenda' });
      const echoTurn = () => post(echo, { type: 'message', text: 'agenda' });
      for (let turn = 0; turn < warmUp; turn += 1) await Promise.all([appTurn(), echoTurn()]);
      const { next } = await control.ledger();
      const times = { app: [] as number[], echo: [] as number[] };
      const busyBefore = await busySeconds(metricsPort, echo);
      for (let turn = 0; turn < measured; turn += 1) {
        times.echo.push(await timed(echoTurn));
        times.app.push(await timed(appTurn));
      }
      const busy = await busySeconds(metricsPort, echo);
      const graphCalls = (await control.ledger(next)).entries.filter(({ kind }) => kind === 'graph').length;

      const memory: number[] = [];
      for (let turn = 0; turn < 2 * memoryTurns; turn += 1) {
        await appTurn();
        if ((turn + 1) % memoryTurns === 0) memory.push(await residentMegabytes(metricsPort));
      }
      const [after1000 = Number.NaN, after2000 = Number.NaN] = memory;
      return [
        {
          what: 'bot turn, SSO cached, one Graph call: against an echo turn',
          value: median(times.app) / median(times.echo),
          unit: 'x',
          atMost: 3,
          note: `${(graphCalls / measured).toFixed(2)} Graph calls a turn`,
        },
        {
          what: 'the same in processor time, whatever else the machine does',
          value: (busy.app - busyBefore.app) / (busy.echo - busyBefore.echo),
          unit: 'x',
          note: `${(((busy.app - busyBefore.app) / measured) * 1_000).toFixed(1)} ms a turn`,
        },
        {
          what: 'bot turn, median',
          value: median(times.app),
          unit: 'ms',
          note: `95 %: ${quantile(times.app, 0.95).toFixed(1)} ms`,
        },
        {
          what: 'echo turn, median',
          value: median(times.echo),
          unit: 'ms',
          note: `95 %: ${quantile(times.echo, 0.95).toFixed(1)} ms`,
        },
        { what: 'app memory after 1,000 turns', value: after1000, unit: 'MB', atMost: 250 },
        {
          what: 'app memory after 2,000 turns, against 1,000',
          value: after2000 / after1000,
          unit: 'x',
          atMost: 1.1,
          note: 'growing when it stays above 1',
        },
      ];
    } finally {
      await Promise.all(programs.map((program) => program.stop()));
      await channel.stop();
    }
  });

type Post = (origin: string, activity: Record<string, unknown>) => Promise<void>;

const poster = (channel: FakeChannel, userId: string): Post => {
  const token = channel.token();
  return async (origin, activity) => {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token}` },
      body: JSON.stringify({
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: channel.serviceUrl,
        timestamp: new Date().toISOString(),
        from: { id: '29:bench', name: 'Megan Bowen', aadObjectId: userId },
        recipient: { id: `28:${registrations.bot.appId}`, name: 'Attaché' },
        conversation: { id: 'a:bench', conversationType: 'personal', tenantId: registrations.tenantId },
        channelData: { tenant: { id: registrations.tenantId } },
        locale: 'en-GB',
        ...activity,
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`a turn was answered ${response.status}: ${text.slice(0, 200)}`);
  };
};

/** Says something, finds the sign-in card, answers it as the Teams client does. */
const signIn = async (app: string, post: Post, channel: FakeChannel, ssoToken: string) => {
  await post(app, { type: 'message', text: 'agenda' });
  const card = channel.received
    .flatMap(
      ({ body }) =>
        (
          body as {
            attachments?: {
              contentType: string;
              content: { connectionName: string; tokenExchangeResource: { id: string } };
            }[];
          }
        )?.attachments ?? [],
    )
    .find(({ contentType }) => contentType === 'application/vnd.microsoft.card.oauth');
  if (!card) throw new Error('the bot sent no sign-in card');
  const { connectionName, tokenExchangeResource } = card.content;
  await post(app, {
    type: 'invoke',
    name: 'signin/tokenExchange',
    value: { id: tokenExchangeResource.id, connectionName, token: ssoToken },
  });
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const residentMegabytes = async (metricsPort: number): Promise<number> =>
  (await metric(metricsPort, 'process_resident_memory_bytes')) / 1024 / 1024;

/** Processor time of app and echo bot since they started. */
const busySeconds = async (metricsPort: number, echo: string): Promise<{ app: number; echo: number }> => ({
  app: await metric(metricsPort, 'process_cpu_seconds_total'),
  echo: ((await (await fetch(`${echo}/cpu`)).json()) as { seconds: number }).seconds,
});

const metric = async (metricsPort: number, name: string): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
};
