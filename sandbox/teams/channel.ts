import { setTimeout as delay } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { DateTime } from 'luxon';
import { findIana } from 'windows-iana';
import type { Keys } from '../entra/keys.ts';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Activity, OAuthCard } from './activity.ts';
import type { ClientLocales } from './client-locales.ts';
import type { ClientSettings } from './client-settings.ts';
import { type Conversation, conversationAccount } from './conversations.ts';
import { botAccount, teamsUserId } from './ids.ts';

/** What the bot answered to one activity. */
export interface Delivery {
  /** HTTP status of the bot; 502 when it could not be reached, 504 when it did not answer in time. */
  status: number;
  body?: unknown;
  /** Why there is no answer of the bot's own. */
  problem?: string;
  /** The sign-in card whose button the client shows now, because single sign-on was refused. */
  signIn?: OAuthCard;
}

/** Brings activities to the bot's messaging endpoint, signed as the channel signs them. */
export interface Channel {
  readonly serviceUrl: string;
  /** The fields every activity of this person in this conversation has. */
  envelope(person: PersonRecord, conversation: Conversation): Activity;
  /** Brings one activity and resolves with the bot's answer, never rejects; a message not answered in time is brought once more. */
  deliver(activity: Activity, user: string): Promise<Delivery>;
}

export interface ChannelParts {
  tenant: Tenant;
  keys: Keys;
  origin: string;
  appUrl: string;
  newActivityId(): string;
  settings: ClientSettings;
  locales: ClientLocales;
}

/** The IANA name of a Windows time zone, as clients and libraries take it; UTC for what Exchange calls a customized one. */
export const ianaTimeZone = (windowsName: string): string => findIana(windowsName)[0] ?? 'Etc/UTC';

/** What Teams sends a second time when the bot has not answered in time; of other invokes it shows that something went wrong. */
const isSentAgain = ({ type, name }: Activity): boolean => type === 'message' || name === 'adaptiveCard/action';

/** The Teams channel towards the app at `appUrl`. */
export const createChannel = ({
  tenant,
  keys,
  origin,
  appUrl,
  newActivityId,
  settings,
  locales,
}: ChannelParts): Channel => {
  const serviceUrl = `${origin}/teams/`;

  const authorization = async () => {
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: keys.channel.kid })
      .setIssuer('https://api.botframework.com')
      .setAudience(registrations.bot.appId)
      .setNotBefore(now)
      .setExpirationTime(now + 3600)
      .sign(keys.channel.sign);
    return `Bearer ${token}`;
  };

  const post = async (activity: Activity): Promise<Delivery> => {
    const patienceMs = settings.read().answerWithinMs;
    try {
      const response = await fetch(`${appUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: await authorization() },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'manual',
      });
      const text = await response.text();
      return { status: response.status, ...(text ? { body: parsed(text) } : {}) };
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'TimeoutError')
        return { status: 504, problem: `the app did not answer within ${patienceMs / 1000} s` };
      return { status: 502, problem: `the app cannot be reached at ${appUrl}/api/messages` };
    }
  };

  const attempt = async (activity: Activity, user: string): Promise<Delivery> => {
    const entry = tenant.ledger.write('activity', {
      direction: 'toBot',
      type: activity.type,
      ...(activity.name ? { name: activity.name } : {}),
      id: activity.id,
      conversation: activity.conversation?.id,
      user,
    });
    let delivery = await post(activity);
    // A connection the app closed while idle says nothing about the app: try once more at once.
    if (delivery.status === 502) {
      await delay(50);
      delivery = await post(activity);
    }
    tenant.ledger.amend(entry, { status: delivery.status });
    return delivery;
  };

  return {
    serviceUrl,
    envelope: (person, conversation) => {
      const zone = ianaTimeZone(person.timeZone);
      const at = DateTime.fromJSDate(tenant.clock.now(), { zone });
      const locale = locales.of(person, conversation.id);
      return {
        type: 'message',
        id: newActivityId(),
        timestamp: tenant.clock.now().toISOString(),
        localTimestamp: at.toISO() ?? undefined,
        localTimezone: zone,
        locale,
        serviceUrl,
        channelId: 'msteams',
        from: { id: teamsUserId(person.id), name: person.displayName, aadObjectId: person.id },
        recipient: botAccount,
        conversation: conversationAccount(conversation),
        entities: [{ type: 'clientInfo', locale, country: countryOf(locale), platform: 'Web', timezone: zone }],
        channelData: {
          tenant: { id: registrations.tenantId },
          source: { name: 'message' },
          ...(conversation.kind === 'channel' ? channelOf(conversation) : {}),
        },
      };
    },
    deliver: async (activity, user) => {
      // What the bot may do while it answers must find the message on disk.
      tenant.store.flush();
      const first = await attempt(activity, user);
      return first.status === 504 && isSentAgain(activity) ? attempt(activity, user) : first;
    },
  };
};

/** The country a language names, or is at home in: `DE` of `de`. */
const countryOf = (locale: string): string => new Intl.Locale(locale).maximize().region ?? 'US';

const channelOf = ({ id, name }: Conversation) => {
  const channel = { id: id.split(';')[0], name: name ?? 'General' };
  return {
    channel,
    team: { id: channel.id, name: name ?? 'Contoso' },
    teamsChannelId: channel.id,
    teamsTeamId: channel.id,
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
