#!/usr/bin/env node
/**
 * Usage: node scripts/graph-model.mjs MODEL.json.gz
 * Cuts Microsoft's published v1.0 metadata (as a gzipped JSON of types and operations) down to the types the sandbox serves, into
 * `sandbox/graph/engine/model.json`: what `$select`, `$filter` and request bodies are checked against.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const roots = [
  ...[
    'user',
    'group',
    'organization',
    'directoryObject',
    'presence',
    'mailboxSettings',
    'customTimeZone',
    'profilePhoto',
    'person',
    'subscription',
  ],
  ...[
    'event',
    'calendar',
    'calendarPermission',
    'calendarGroup',
    'scheduleInformation',
    'meetingTimeSuggestionsResult',
    'room',
    'roomList',
    'place',
    'timeZoneInformation',
    'outlookCategory',
  ],
  ...[
    'message',
    'eventMessage',
    'mailFolder',
    'attachment',
    'fileAttachment',
    'itemAttachment',
    'referenceAttachment',
    'contact',
    'contactFolder',
  ],
  ...['drive', 'driveItem', 'site', 'list', 'listItem', 'columnDefinition', 'permission', 'uploadSession'],
];
const operations =
  /^(accept|decline|tentativelyAccept|cancel|forward|findMeetingTimes|getSchedule|snoozeReminder|dismissReminder|getPresencesByUserId|reauthorize|send|sendMail|reply|replyAll|createReply|createReplyAll|createForward|move|copy|createUploadSession|createLink|invite|translateExchangeIds|checkMemberGroups|getMemberGroups)$/;

const [source] = process.argv.slice(2);
if (!source) throw new Error('name the metadata file');
const { types, ops } = JSON.parse(gunzipSync(readFileSync(source)).toString());
const flat = (type) => (Array.isArray(type) ? type[0] : type);
const kept = new Map();
const keep = (name) => {
  const type = types[name];
  if (!type || kept.has(name)) return;
  const { k, b, p, n, m, flags } = type;
  kept.set(name, {});
  kept.set(
    name,
    Object.fromEntries(
      Object.entries({ k, b, p, n, m, flags }).filter(
        ([, value]) => value !== undefined && JSON.stringify(value) !== '{}',
      ),
    ),
  );
  if (b) keep(b);
  for (const property of Object.values(p ?? {})) keep(flat(property));
};
for (const root of roots) keep(root);
const actions = {};
for (const [name, variants] of Object.entries(ops)) {
  if (!operations.test(name)) continue;
  for (const { k, on, p } of variants) {
    if (k !== 'A' || !(kept.has(flat(on)) || flat(on) === 'cloudCommunications')) continue;
    actions[`${flat(on)}.${name}`] = p;
    for (const [type] of Object.values(p)) keep(flat(type));
  }
}
const line = ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
const block = (entries) =>
  entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(line)
    .join(',\n');
writeFileSync(
  'sandbox/graph/engine/model.json',
  `{\n  "types": {\n${block([...kept])}\n  },\n  "actions": {\n${block(Object.entries(actions))}\n  }\n}\n`,
);
