/** A Bot Framework activity as it goes over the wire. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  serviceUrl?: string;
  channelId?: string;
  from?: ChannelAccount;
  recipient?: ChannelAccount;
  conversation?: { id: string; conversationType?: string; tenantId?: string; isGroup?: boolean; name?: string };
  replyToId?: string;
  text?: string;
  attachments?: Attachment[];
  entities?: Entity[];
  name?: string;
  value?: unknown;
  [property: string]: unknown;
}

export interface ChannelAccount {
  id: string;
  name?: string;
  aadObjectId?: string;
  [property: string]: unknown;
}

export interface Attachment {
  contentType: string;
  content?: unknown;
  [property: string]: unknown;
}

export interface Entity {
  type: string;
  [property: string]: unknown;
}

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';
export const oauthCardType = 'application/vnd.microsoft.card.oauth';

/** What a bot offers when it needs the person's token. */
export interface OAuthCard {
  text?: string;
  connectionName?: string;
  tokenExchangeResource?: { id?: string; uri?: string; providerId?: string };
  buttons?: { type: string; title?: string; value?: string }[];
}
