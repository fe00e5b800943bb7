import type { UserServices } from '../services/index.ts';
import type { UserTokens } from '../services/platform/auth/types.ts';
import type { Limiter } from '../services/platform/limits/limiter.ts';
import type { DocumentStore } from '../services/platform/store/document-store.ts';
import type { Clock } from '../shared/clock.ts';
import type { UserIdentity } from '../shared/identity.ts';
import type { Log } from '../shared/log.ts';
import type { Metrics } from '../shared/metrics.ts';
import { TeamsAdapter } from './channel/adapter.ts';
import { createChannelKeys } from './channel/channel-keys.ts';
import { type BotCredentials, createConnectorTransport } from './channel/connector-transport.ts';
import { createMessenger } from './channel/messenger.ts';
import { serviceUrlCheck } from './channel/service-url.ts';
import { type AuthenticActivity, createStrictAuth, Refused } from './channel/strict-auth.ts';
import { createDialogues } from './dialogue/dialogues.ts';
import type { Intent, Moment, Understanding } from './phrases/understanding.ts';
import { createConversationReferences, personalAddress } from './proactive/conversation-references.ts';
import { createProactive, type Proactive } from './proactive/proactive.ts';
import { type Consent, createConsent } from './sign-in/consent.ts';
import { createPendingTurns, type PendingTurn } from './sign-in/pending-turns.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { createButtons } from './surfaces/buttons/buttons.ts';
import { createEngine } from './surfaces/buttons/engine.ts';
import { createPressButton } from './surfaces/buttons/press-button.ts';
import { createChat } from './surfaces/chat.ts';
import { createHearText } from './surfaces/hear-text.ts';
import { createInstallation } from './surfaces/installation.ts';
import { createSignInSurface } from './surfaces/sign-in.ts';
import { unheard } from './surfaces/unheard.ts';
import type { ActionHandler } from './turn/action.ts';
import { answerInTime } from './turn/answer-in-time.ts';
import { type Command, firstExamples } from './turn/command.ts';
import { explainErrors } from './turn/explain-errors.ts';
import { createKeepDialogue } from './turn/keep-dialogue.ts';
import { createKeptPayloads } from './turn/kept-payloads.ts';
import { logTurn } from './turn/log-turn.ts';
import { once } from './turn/once.ts';
import { rememberConversation } from './turn/remember-conversation.ts';
import { createRunOnce } from './turn/run-once.ts';
import { showTyping } from './turn/show-typing.ts';
import { inOrder, type Surface, turnOf } from './turn/turn.ts';
import { createTurnScopes } from './turn/turn-scopes.ts';

export interface BotOptions {
  credentials: BotCredentials;
  channel: { openIdMetadataUrl: string; tokenIssuer: string; allowedServiceUrls: readonly string[] };
  /** Tenants whose people are served. */
  tenantIds: readonly string[];
  /** Where Teams and browsers reach the app, without a trailing slash. */
  publicUrl: string;
  /** Application ID URI: the resource of the SSO token. */
  appIdUri: string;
  store: DocumentStore;
  tokens: UserTokens;
  servicesFor(user: UserIdentity): UserServices;
  understand(text: string, moment: Moment): Understanding;
  /** What the words say where something is on the table; by default never anything else. */
  understandCorrection?(text: string, moment: Moment): Understanding | undefined;
  commands: readonly Command[];
  actions: readonly ActionHandler[];
  /** The person took the app away: their tokens and subscriptions end. */
  onUninstalled(user: UserIdentity): Promise<void>;
  /** Somebody who had blocked or removed the bot is heard again. */
  onBack?(user: UserIdentity): Promise<void>;
  clock: Clock;
  /** The clock that tokens are judged by; `clock` is business time. */
  machine: Clock;
  /** What keeps the limits of Teams; by default this bot alone. */
  limiter?: Limiter;
  log: Log;
  metrics: Pick<Metrics, 'turn'>;
}

/** What `POST /api/messages` answers; `refused` says why it is not a turn, for people who read the log. */
export interface MessagesAnswer {
  status: number;
  body?: unknown;
  refused?: string;
}

export interface Bot {
  /** One request of the channel. Never throws. */
  receive(authorization: string | undefined, body: unknown, requestId: string): Promise<MessagesAnswer>;
  proactive: Proactive;
  consent: Consent;
  /** True when the keys of the channel can be had: without them nobody is heard. */
  isReady(): Promise<boolean>;
  /** Resolves when no turn is under way, also none that goes on after its answer. */
  settle(): Promise<void>;
}

const commandIn = (commands: readonly Command[]) => {
  const byIntent = new Map<Intent, Command>(commands.map((command) => [command.intent, command]));
  return (intent: Intent): Command => {
    const command = byIntent.get(intent);
    if (!command) throw new TypeError(`there is no command for ${intent}`);
    return command;
  };
};

/** The bot, from the request of the channel to the answer. */
export const createBot = (options: BotOptions): Bot => {
  const { credentials, channel, store, tokens, clock, log, commands, publicUrl } = options;
  const isAllowedServiceUrl = serviceUrlCheck(channel.allowedServiceUrls);
  const keys = createChannelKeys({ metadataUrl: channel.openIdMetadataUrl, clock: options.machine, log });
  const authenticate = createStrictAuth({
    appId: credentials.appId,
    tokenIssuer: channel.tokenIssuer,
    tenantIds: options.tenantIds,
    keys,
    isAllowedServiceUrl,
    clock: options.machine,
  });
  const adapter = new TeamsAdapter(
    credentials.appId,
    createConnectorTransport({ credentials, isAllowedServiceUrl }),
    channel,
  );
  const messenger = createMessenger(adapter, { clock, limiter: options.limiter });
  const references = createConversationReferences(store);
  const pending = createPendingTurns(store, clock);
  const consent = createConsent({ tokens, store, pending, clock, log, publicUrl });
  const kept = createKeptPayloads(store, clock);
  const commandFor = commandIn(commands);
  const underWay = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>) => {
    const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const keepDialogue = createKeepDialogue(track);
  const scopes = createTurnScopes({
    servicesFor: options.servicesFor,
    messenger,
    kept,
    dialogues: createDialogues(store, clock),
    press: (scope, { verb, data, cardActivityId }) =>
      engine(
        { user: scope.user, verb, data, cardActivityId, requestId: cardActivityId.slice(-8), log: scope.log },
        scope,
      ),
    clock,
    // What is kept was understood by us, so there is a command for it.
    answer: (scope, understood) => commandFor(understood.intent).answer(scope, understood),
  });

  const resume = async ({ wanted, ...rest }: PendingTurn): Promise<void> => {
    const { tenantId, userId } = rest;
    const kind = rest.address.conversationType;
    const actor = {
      ...rest,
      user: { tenantId, userId },
      kind: kind === 'groupChat' || kind === 'channel' ? kind : 'personal',
      log: log.child({ userId, resumed: wanted.kind }),
    } as const;
    const again = { isResumed: true };
    if (wanted.kind === 'text') await hearText(actor, wanted.text, again);
    else
      await pressButton.submit(
        actor,
        { ...wanted, cardActivityId: wanted.cardActivityId ?? undefined },
        rest.id.slice(0, 8),
        again,
      );
  };

  const signIn = createSignIn({ tokens, pending, consent, messenger, publicUrl, resource: options.appIdUri, resume });
  const engine = createEngine(options.actions, kept, clock);
  const pressButton = createPressButton({ engine, scopes, signIn, messenger, keepDialogue });
  const hearText = createHearText({
    commands,
    understand: options.understand,
    understandCorrection: (text, moment) => options.understandCorrection?.(text, moment),
    scopes,
    messenger,
    keepDialogue,
    isSignedIn: (user) => tokens.isSignedIn(user),
    askToSignIn: (actor, text, reason, silently) => signIn.ask(actor, { kind: 'text', text }, reason, silently),
    personalAddressOf: async (user) => personalAddress(await references.get(user)),
  });

  const surfaces: readonly Surface[] = [
    createChat({ messenger, hearText, submit: pressButton.submit }),
    createButtons({ messenger, pressButton }),
    createSignInSurface({ messenger, invokes: signIn.invokes }),
    createInstallation({
      messenger,
      references,
      examples: (words) => firstExamples(commands, words),
      onUninstalled: options.onUninstalled,
    }),
    unheard,
  ];
  const surfaceFor = (activity: AuthenticActivity): Surface =>
    surfaces.find((surface) => surface.hears(activity)) ?? unheard;

  const handle = inOrder(
    [
      logTurn(options.metrics, clock),
      answerInTime(clock, track),
      // Twice: what the inner one explains is what a repeat is answered with; the outer one is for a store that does not answer.
      explainErrors,
      once(createRunOnce(store, clock, track), messenger),
      explainErrors,
      rememberConversation(references, options.onBack),
      showTyping(messenger, clock),
    ],
    (turn) => turn.surface.handle(turn),
  );

  return {
    receive: async (authorization, body, requestId) => {
      try {
        const activity = await authenticate(authorization, body);
        const turn = turnOf(activity, surfaceFor(activity), requestId, log);
        const invokeResponse = await adapter.receive(activity, async (context) => {
          const answer = await handle(turn);
          if (answer) await context.sendActivity({ type: 'invokeResponse', value: answer });
        });
        return { status: invokeResponse?.status ?? 200, body: invokeResponse?.body };
      } catch (error) {
        if (error instanceof Refused) {
          log.warn({ requestId, status: error.status, reason: error.reason }, 'a request to the bot was refused');
          return { status: error.status, refused: error.reason };
        }
        log.error({ err: error, requestId }, 'a request to the bot failed');
        return { status: 500, refused: 'failed' };
      }
    },
    proactive: createProactive({ messenger, references, log }),
    consent,
    isReady: () => keys.areReachable(),
    settle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
