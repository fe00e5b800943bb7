import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { ianaZone } from '../../tenant/calendar/zones.ts';
import { collection, type Row, single } from '../engine/apply-query.ts';
import { badRequest, notFound } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';

const categoryRules = { type: 'outlookCategory', pageSize: 100 };

/** The colours a mailbox begins with, in Outlook's order. */
const firstCategories = [
  ['Red category', 'preset0'],
  ['Orange category', 'preset1'],
  ['Yellow category', 'preset3'],
  ['Green category', 'preset4'],
  ['Blue category', 'preset7'],
  ['Purple category', 'preset8'],
] as const;

const categoriesOf = (mailboxId: string): Row[] =>
  firstCategories.map(([displayName, color]) => {
    const hash = createHash('sha256').update(`${mailboxId} ${displayName}`).digest('hex');
    const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
    return { id, displayName, color };
  });

const offsetOf = (zone: string): string => DateTime.now().setZone(zone).startOf('year').toFormat('ZZ');

const zonesBy = {
  windows: () =>
    [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))].map((name) => ({
      alias: name,
      displayName: `(UTC${offsetOf(ianaZone(name) ?? 'Etc/UTC')}) ${name}`,
    })),
  iana: () => Intl.supportedValuesOf('timeZone').map((name) => ({ alias: name, displayName: name })),
};

/** https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones */
const supportedTimeZones = (call: GraphCall) => {
  call.mailbox();
  const asked = /^(?:microsoft\.graph\.timeZoneStandard)?'?(\w+)'?$/i.exec(call.params.standard ?? 'windows')?.[1];
  const standard = asked?.toLowerCase();
  if (standard !== 'windows' && standard !== 'iana')
    throw badRequest(`'${call.params.standard}' is not a time zone standard.`);
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.timeZoneInformation)',
      value: zonesBy[standard](),
    },
  };
};

const context = (call: GraphCall) => `users('${call.mailbox().id}')/outlook/masterCategories`;

const oneCategory = (call: GraphCall) => {
  const found = categoriesOf(call.mailbox().id).find(({ id }) => id === call.params.category?.toLowerCase());
  if (!found) throw notFound();
  return single(call, found, { ...categoryRules, context: `${context(call)}/$entity` });
};

const everybody = {
  delegated: ['User.Read', 'User.ReadBasic.All'],
  application: ['User.Read.All', 'User.ReadBasic.All'],
};
const settings = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];

/** What a mailbox knows beside its items. https://learn.microsoft.com/graph/api/resources/outlookuser */
export const outlookUserRoutes: GraphRoute[] = [
  ...['', '(TimeZoneStandard={standard})'].flatMap((parameter) =>
    forPerson({
      method: 'GET',
      path: `/outlook/supportedTimeZones${parameter}`,
      ...everybody,
      handle: supportedTimeZones,
    }),
  ),
  ...forPerson({
    method: 'GET',
    path: '/outlook/masterCategories',
    delegated: settings,
    application: settings,
    handle: (call) => collection(call, categoriesOf(call.mailbox().id), { ...categoryRules, context: context(call) }),
  }),
  ...forPerson({
    method: 'GET',
    path: '/outlook/masterCategories/{category}',
    delegated: settings,
    application: settings,
    handle: oneCategory,
  }),
];
