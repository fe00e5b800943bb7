import type { GraphCall } from './route.ts';

const metadata = 'https://graph.microsoft.com/v1.0/$metadata#';
const collections = new Set([
  'users',
  'groups',
  'subscriptions',
  'events',
  'calendars',
  'calendarGroups',
  'messages',
  'mailFolders',
  'people',
  'places',
  'contacts',
  'contactFolders',
  'children',
  'items',
  'drives',
  'sites',
  'lists',
  'photos',
  'instances',
  'calendarView',
  'attachments',
]);

/** `@odata.context` of an answer, worked out from its path as Graph words it: `…$metadata#users('id')/events/$entity`. */
export const contextFor = (url: URL, call: GraphCall, body: object): string => {
  const parts = url.pathname
    .replace(/^\/v1\.0\/?/i, '')
    .split('/')
    .filter(Boolean)
    .map((part) => decodeURIComponent(part).replace(/^microsoft\.graph\./i, ''));
  const isList = 'value' in body && Array.isArray(body.value);
  const select = call.query.select ? `(${call.query.select.join(',')})` : '';
  let context = '';
  let entity = !isList;
  for (const [index, part] of parts.entries()) {
    const owner = parts[index - 1] ?? '';
    if (index === 0 && part.toLowerCase() === 'me')
      context = parts.length === 1 ? 'users' : `users('${call.caller.userId ?? ''}')`;
    else if (collections.has(owner)) {
      if (index < parts.length - 1) context += `('${part}')`;
    } else if (/^(manager|directReports|memberOf|transitiveMemberOf)$/i.test(part)) context = 'directoryObjects';
    else context += `${context ? '/' : ''}${part}`;
  }
  if (/^(mailboxSettings|presence|photo)$/i.test(parts.at(-1) ?? '') || /\(.*\)$/.test(parts.at(-1) ?? '')) {
    entity = /^(presence|photo)$/i.test(parts.at(-1) ?? '');
  }
  return `${metadata}${context}${select}${entity ? '/$entity' : ''}`;
};
