import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import type { Document, DocumentStore } from '../store/document-store.ts';
import type { Seal } from '../store/seal.ts';

const USER_TOKENS = 'userTokens';
const PURPOSE = 'user-tokens';
/** A refresh token unused for so long is void. https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const LIFE_MS = 90 * 24 * 3_600_000;

interface TokenDocument extends Document {
  blob: string;
  /** New with every write: tells an instance that another one refreshed, or signed the person out. */
  revision: string;
  /** When the newest SSO token exchanged so far was issued, in seconds. */
  assertedAt: number;
  expiresAt: Date;
}

export interface StoredTokens {
  revision: string;
  assertedAt: number;
  /** MSAL's cache, or undefined when it cannot be opened. */
  open(): string | undefined;
}

/** One person's tokens in the store; all calls throw ServiceUnavailable('store'). */
export const createTokenStore = (options: { store: DocumentStore; seal: Seal; clock: Clock; log: Log }) => {
  const documents = options.store.collection<TokenDocument>(USER_TOKENS);
  const content = (user: UserIdentity, text: string) => ({
    blob: options.seal.close(PURPOSE, identityKey(user), text),
    revision: randomUUID(),
    expiresAt: new Date(options.clock.now().getTime() + LIFE_MS),
  });
  return {
    async read(user: UserIdentity): Promise<StoredTokens | undefined> {
      const found = await documents.get(identityKey(user));
      if (!found) return undefined;
      const open = () => {
        const text = options.seal.open(PURPOSE, identityKey(user), found.blob);
        if (text === undefined) options.log.error({ user: identityKey(user) }, 'stored tokens cannot be opened');
        return text;
      };
      return { revision: found.revision, assertedAt: found.assertedAt, open };
    },
    /** True while the stored tokens are those of `revision`: the blob, which is long, stays where it is. */
    isCurrent: async (user: UserIdentity, revision: string): Promise<boolean> =>
      (await documents.count({ _id: identityKey(user), revision })) > 0,
    /** Writes whatever was there before; answers the new revision. */
    async save(user: UserIdentity, text: string, assertedAt: number): Promise<string> {
      const fields = { ...content(user, text), assertedAt };
      await documents.put({ _id: identityKey(user), ...fields });
      return fields.revision;
    },
    /** Writes only over `revision`, so that a refresh never brings back what a sign-out removed. */
    async replace(user: UserIdentity, text: string, revision: string): Promise<string | undefined> {
      const fields = content(user, text);
      const written = await documents.findOneAndUpdate({ _id: identityKey(user), revision }, { $set: fields });
      return written?.revision;
    },
    /** Removes the person's tokens; with `revision`, only if they are still those. */
    async remove(user: UserIdentity, revision?: string): Promise<void> {
      await documents.delete({ _id: identityKey(user), ...(revision === undefined ? {} : { revision }) });
    },
  };
};

export type TokenStore = ReturnType<typeof createTokenStore>;

const msalCache = z.object({ Account: z.record(z.string(), z.looseObject({ username: z.string() })) });

/**
 * The person of the tenant who is signed in here under a userPrincipalName (letter case ignored), for commands that are given one.
 * Opens every stored sign-in on the way. Throws ServiceUnavailable('store').
 */
export const findSignedIn = async (
  { store, seal }: { store: DocumentStore; seal: Seal },
  tenantId: string,
  userPrincipalName: string,
): Promise<UserIdentity | undefined> => {
  const wanted = userPrincipalName.toLowerCase();
  const isTheirs = ({ _id, blob }: TokenDocument): boolean => {
    const text = seal.open(PURPOSE, _id, blob);
    const { data } = msalCache.safeParse(text === undefined ? undefined : JSON.parse(text));
    return Object.values(data?.Account ?? {}).some(({ username }) => username.toLowerCase() === wanted);
  };
  const found = (await store.collection<TokenDocument>(USER_TOKENS).find({})).find(
    (document) => document._id.startsWith(`${tenantId}.`) && isTheirs(document),
  );
  return found && { tenantId, userId: found._id.slice(tenantId.length + 1) };
};
