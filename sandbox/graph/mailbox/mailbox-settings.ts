import { z } from 'zod';
import { type QueryRules, single } from '../engine/apply-query.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { keepSettings, settingsOf } from './settings.ts';
import { readWorkingHours, readZone, workingHoursSchema } from './working-hours.ts';

const rules: QueryRules = { type: 'mailboxSettings' };
const read = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const parts = ['timeZone', 'workingHours', 'language', 'dateFormat', 'timeFormat', 'automaticRepliesSetting'];

/** https://learn.microsoft.com/graph/api/user-get-mailboxsettings */
const getSettings = (call: GraphCall) => {
  const person = call.mailbox();
  return single(call, settingsOf(call.tenant, person), {
    ...rules,
    context: `users('${person.id}')/mailboxSettings`,
  });
};

const getPart = (part: string) => (call: GraphCall) => {
  const person = call.mailbox();
  const value = settingsOf(call.tenant, person)[part];
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${person.id}')/mailboxSettings/${part}`;
  return { status: 200, body: { '@odata.context': context, ...(typeof value === 'object' ? value : { value }) } };
};

const changeSchema = z.looseObject({
  timeZone: z.string().nullish(),
  workingHours: workingHoursSchema.nullish(),
});

/** Changes what is named and keeps the rest. https://learn.microsoft.com/graph/api/user-update-mailboxsettings */
const patchSettings = (call: GraphCall) => {
  const person = call.mailbox();
  const parsed = changeSchema.safeParse(call.body);
  if (!parsed.success) throw badRequest('The mailbox settings are not valid.', 'ErrorInvalidArgument');
  const { timeZone, workingHours, ...others } = parsed.data;
  call.tenant.people.put({
    ...person,
    // Free/busy and working hours reckon with Windows names, so that is how the zone is kept.
    timeZone: timeZone ? readZone(timeZone) : person.timeZone,
    workingHours: workingHours ? readWorkingHours(workingHours, person.workingHours) : person.workingHours,
  });
  const plain = Object.entries(others).filter(([name]) => !name.includes('@'));
  keepSettings(call.tenant, person.id, Object.fromEntries(plain));
  return getSettings(call);
};

export const mailboxSettingsRoutes: GraphRoute[] = [
  ...forPerson({
    method: 'GET',
    path: '/mailboxSettings',
    delegated: read,
    application: read,
    handle: getSettings,
  }),
  ...parts.flatMap((part) =>
    forPerson({
      method: 'GET',
      path: `/mailboxSettings/${part}`,
      delegated: read,
      application: read,
      handle: getPart(part),
    }),
  ),
  ...forPerson({
    method: 'PATCH',
    path: '/mailboxSettings',
    delegated: ['MailboxSettings.ReadWrite'],
    application: ['MailboxSettings.ReadWrite'],
    body: 'mailboxSettings',
    handle: patchSettings,
  }),
];
