import { z } from 'zod';
import type { AuthenticActivity } from '../channel/strict-auth.ts';

/** Longer messages are not read (T19: no long text reaches a pattern). */
export const maxTextLength = 1000;

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** Stands for a mention of the bot while the text around it is looked at: nobody can type it into a message that is understood. */
const mark = '\uE000';
const calls = /^[\s\uE000]*\uE000[\s,;:.!…–—-]*|[\s,;:–—-]*\uE000(?=[\s?!.…]*$)/gu;

/** The words of a message: mentions of the bot gone, with the punctuation of being called, those of others turned into names, one line. */
export const wordsOf = (activity: AuthenticActivity): string =>
  withoutTypedName(plainWords(activity), activity.recipient?.name);

const plainWords = (activity: AuthenticActivity): string =>
  mentionsOf(activity)
    .reduce((text, { text: mention }) => text.replaceAll(mention, mark), activity.text ?? '')
    .replaceAll(calls, '')
    .replaceAll(mark, ' ')
    .replaceAll(/<\/?at(?: [^<>]{0,80})?>/g, ' ')
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Who hears "mention me" may type `@Attaché`, without choosing it from the list that makes it a mention. */
const withoutTypedName = (text: string, name: string | null | undefined): string => {
  if (!name || !text.startsWith('@')) return text;
  const rest = text.slice(1 + name.length);
  const isName = bare(text.slice(1, 1 + name.length)) === bare(name) && !/^[\p{L}\p{N}]/u.test(rest);
  return isName ? rest.replace(/^[\s,;:.!…–—-]+/u, '') : text;
};

const bare = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** In groups the bot only listens when it is spoken to. */
export const isMentioned = (activity: AuthenticActivity): boolean => mentionsOf(activity).length > 0;

const mentionsOf = (activity: AuthenticActivity) =>
  (activity.entities ?? []).flatMap((entity) => {
    const mention = mentionSchema.safeParse(entity).data;
    return mention && mention.mentioned.id === activity.recipient?.id ? [mention] : [];
  });

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
