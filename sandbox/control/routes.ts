import { type Context, Hono } from 'hono';
import type { ChangeFeed } from '../change-feed.ts';
import type { Entra } from '../entra/index.ts';
import { findPermission } from '../entra/permissions.ts';
import type { Faults } from '../faults.ts';
import { registrations } from '../registrations.ts';
import { ianaTimeZone } from '../teams/channel.ts';
import type { TeamsClientSettings } from '../teams/client-settings.ts';
import type { Conversation } from '../teams/conversations.ts';
import type { Teams } from '../teams/index.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { bodies, ControlError, read } from './bodies.ts';

export interface ControlParts {
  tenant: Tenant;
  faults: Faults;
  entra: Entra;
  teams: Teams;
  changeFeed: ChangeFeed;
}

/**
 * The control API, below `/_sandbox`. Beside what the README promises, for tests and demonstrations:
 * `GET /faults`, `GET /clock`; `POST /certificates { clientId, certificate }` (PEM) registers a certificate;
 * `POST /sign-in { user?, multiFactor?, revoke?, tokenLifeSeconds? }` asks for a second factor, ends sessions, sets the life of tokens;
 * `POST /consent { user: '*', application: true, … }` is about the app's own (application) permissions;
 * `POST /lifecycle { event, subscriptionId?, user? }` sends Graph's lifecycle notifications;
 * `POST /teams/{install,uninstall,block,unblock} { user, conversation? }`;
 * `POST /teams/client { ssoClients?, duplicateDelivery?, rateLimits?, answerWithinMs? }`: open clients, every activity twice, the connector's
 * limits `documented` or (at first) `generous`, and how long Teams waits for the bot before it sends a message again.
 */
export const createControl = ({ tenant, faults, entra, teams, changeFeed }: ControlParts): Hono => {
  const app = new Hono();
  const clientId = registrations.app.appId;

  const person = (idOrUpn: string): PersonRecord => {
    const found = tenant.findPerson(idOrUpn);
    if (!found) throw new ControlError(404, `There is no person '${idOrUpn}' in the tenant.`);
    return found;
  };

  const conversationOf = (member: PersonRecord, id: string | undefined): Conversation => {
    if (id === undefined) return teams.conversations.personal(member.id);
    const found = teams.conversations.get(id);
    if (!found) throw new ControlError(404, `There is no conversation '${id}'.`);
    if (!found.members.includes(member.id))
      throw new ControlError(400, `${member.displayName} is not in conversation '${id}'.`);
    return found;
  };

  app.onError((error, context) => {
    if (!(error instanceof ControlError)) throw error;
    return context.json(
      { error: { code: error.status === 404 ? 'NotFound' : 'BadRequest', message: error.message } },
      error.status,
    );
  });

  app.get('/people', (context) =>
    context.json({
      people: tenant.people.all().map(({ id, userPrincipalName, displayName, hasMailbox, timeZone }) => ({
        id,
        userPrincipalName,
        displayName,
        hasMailbox,
        timeZone: ianaTimeZone(timeZone),
      })),
    }),
  );

  app.post('/token', async (context) => {
    const { user, kind, scopes, expiresInSeconds, clientId: program, roles = [] } = await read(context, bodies.token);
    const options = expiresInSeconds === undefined ? {} : { expiresInSeconds };
    if (kind === 'client') {
      if (program === undefined) throw new ControlError(400, "clientId: needed for kind 'client'");
      return context.json({ token: await entra.tokens.forProgram(program, roles, options) });
    }
    if (kind === 'app') {
      const granted = scopes ?? entra.consent.application(clientId);
      return context.json({ token: await entra.tokens.forGraphApp(clientId, granted, options) });
    }
    if (user === undefined) throw new ControlError(400, `user: needed for kind '${kind}'`);
    const who = person(user);
    if (kind === 'tab')
      return context.json({ token: await entra.tokens.forTeamsClient(who, registrations.teamsClients[0], options) });
    const granted = scopes?.map(canonical) ?? entra.consent.of(who.id, clientId);
    return context.json({ token: await entra.tokens.forGraph(who, clientId, granted, options) });
  });

  app.post('/chat', async (context) => {
    const { user, conversation, ...doing } = await read(context, bodies.chat);
    const who = person(user);
    const target =
      typeof conversation === 'object'
        ? teams.conversations.create(
            conversation.kind,
            [who.id, ...conversation.members.map((member) => person(member).id)],
            conversation.name,
          )
        : conversationOf(who, conversation);
    const pressed = doing.invoke?.replyToId ?? doing.replyToId;
    if (teams.conversations.isLost(pressed))
      throw new ControlError(404, `There is no message '${pressed}' (any more).`);
    if (target.blocked) throw new ControlError(400, `${who.displayName} has blocked the bot: unblock it first.`);
    return context.json(await teams.runTurn(who, target, doing));
  });

  app.get('/chat', (context) => {
    const asked = context.req.query('user');
    if (!asked) throw new ControlError(400, 'user: needed');
    const who = person(asked);
    const { id } = conversationOf(who, context.req.query('conversation'));
    return context.json({ conversation: id, activities: teams.conversations.view(id, who.id) });
  });

  app.post('/consent', async (context) => {
    const { user, scopes, granted, application } = await read(context, bodies.consent);
    if (application) {
      if (user !== '*')
        throw new ControlError(400, "user: application permissions are granted by the administrator, '*'");
      const others = entra.consent.application(clientId).filter((name) => !scopes.map(canonical).includes(name));
      entra.consent.setApplication(clientId, granted ? [...others, ...scopes.map(canonical)] : others);
      return context.json({ user, scopes: entra.consent.application(clientId) });
    }
    const who = user === '*' ? '*' : person(user).id;
    entra.consent.decide(who, clientId, scopes.map(canonical), granted);
    return context.json({ user: who, scopes: who === '*' ? scopes.map(canonical) : entra.consent.of(who, clientId) });
  });

  app.get('/ledger', (context) => {
    const since = Number(context.req.query('since') ?? 0);
    if (!Number.isInteger(since) || since < 0) throw new ControlError(400, 'since: a sequence number, 0 or more');
    return context.json(tenant.ledger.since(since));
  });

  app.get('/faults', (context) => context.json({ faults: faults.list() }));
  app.post('/faults', async (context) => {
    faults.append(await read(context, bodies.faults));
    return context.json({ faults: faults.list() });
  });
  app.delete('/faults', (context) => {
    faults.clear();
    return context.json({ faults: [] });
  });

  const now = () => ({ now: tenant.clock.now().toISOString() });
  app.get('/clock', (context) => context.json(now()));
  app.post('/clock', async (context) => {
    const { set, advanceMs } = await read(context, bodies.clock);
    if (set !== undefined) tenant.clock.set(new Date(set));
    if (advanceMs !== undefined) tenant.clock.advance(advanceMs);
    return context.json(now());
  });

  app.post('/reset', async (context) => {
    const { seed } = await read(context, bodies.reset);
    tenant.reset(seed);
    return context.json({ generation: tenant.generation(), ...now() });
  });

  app.post('/certificates', async (context) => {
    const { clientId: registered, certificate } = await read(context, bodies.certificate);
    return context.json({ thumbprintSha256: entra.clients.addCertificate(registered, certificate) });
  });

  app.post('/sign-in', async (context) => {
    const { user, multiFactor, revoke, tokenLifeSeconds } = await read(context, bodies.signIn);
    if (user === undefined && (multiFactor !== undefined || revoke !== undefined))
      throw new ControlError(400, 'user: needed with multiFactor and revoke');
    const who = user === undefined ? undefined : person(user).id;
    if (who && multiFactor !== undefined) entra.signIn.requireMultiFactor(who, multiFactor);
    if (who && revoke) entra.tokens.revoke(who);
    if (tokenLifeSeconds !== undefined) entra.tokens.setLifeSeconds(tokenLifeSeconds);
    return context.json({ tokenLifeSeconds: entra.tokens.lifeSeconds() });
  });

  app.post('/lifecycle', async (context) => {
    const { event, subscriptionId, user } = await read(context, bodies.lifecycle);
    const told = changeFeed.lifecycle(event, {
      ...(subscriptionId === undefined ? {} : { subscriptionId }),
      ...(user === undefined ? {} : { userId: person(user).id }),
    });
    return context.json({ told });
  });

  app.post('/teams/client', async (context) => {
    const asked = await read(context, bodies.client);
    teams.settings.change(
      Object.fromEntries(
        Object.entries(asked).filter(([, value]) => value !== undefined),
      ) as Partial<TeamsClientSettings>,
    );
    return context.json(teams.settings.read());
  });

  const installation = async (context: Context) => {
    const { user, conversation } = await read(context, bodies.installation);
    const who = person(user);
    return { who, target: conversationOf(who, conversation) };
  };
  app.post('/teams/install', async (context) => {
    const { who, target } = await installation(context);
    const refused = await teams.roster.ensureInstalled(who, target);
    return context.json({ conversation: target.id, status: refused?.status ?? 200 });
  });
  app.post('/teams/uninstall', async (context) => {
    const { who, target } = await installation(context);
    const { status } = await teams.roster.uninstall(who, target);
    return context.json({ conversation: target.id, status });
  });
  for (const [path, blocked] of [
    ['/teams/block', true],
    ['/teams/unblock', false],
  ] as const)
    app.post(path, async (context) => {
      const { target } = await installation(context);
      teams.roster.setBlocked(target, blocked);
      return context.json({ conversation: target.id, blocked });
    });

  return app;
};

/** Permission names in the spelling of the permissions reference; unknown ones as they are. */
const canonical = (name: string): string => findPermission(name.split('/').at(-1) ?? name)?.name ?? name;
