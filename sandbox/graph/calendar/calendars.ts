import { addressOf, type Mailbox } from '../../tenant/calendar/mailboxes.ts';
import { collection, type Row, single } from '../engine/apply-query.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { calendarIds, mailboxOf } from './mailbox.ts';
import { appReadBasic, readBasic, readShared } from './permissions.ts';

const rules = { type: 'calendar', pageSize: 10, maxTop: 1000 };

const calendarsOf = (mailbox: Mailbox): [Row, Row] => {
  const ids = calendarIds(mailbox.id);
  const shared = {
    hexColor: '',
    changeKey: 'DwAAABYAAAB0',
    canShare: true,
    canViewPrivateItems: true,
    isRemovable: false,
    owner: addressOf(mailbox),
  };
  return [
    {
      id: ids.calendar,
      name: 'Calendar',
      color: 'auto',
      isDefaultCalendar: true,
      ...shared,
      canEdit: true,
      allowedOnlineMeetingProviders: ['teamsForBusiness'],
      defaultOnlineMeetingProvider: 'teamsForBusiness',
      isTallyingResponses: true,
    },
    {
      id: ids.birthdays,
      name: 'Birthdays',
      color: 'auto',
      isDefaultCalendar: false,
      ...shared,
      canEdit: false,
      allowedOnlineMeetingProviders: [],
      defaultOnlineMeetingProvider: 'unknown',
      isTallyingResponses: false,
    },
  ];
};

const read = (path: string, handle: (call: GraphCall, calendars: [Row, Row]) => ReturnType<GraphRoute['handle']>) =>
  forPerson({
    method: 'GET',
    path,
    delegated: readBasic,
    delegatedOthers: readShared,
    application: appReadBasic,
    handle: (call) => handle(call, calendarsOf(mailboxOf(call))),
  });

/** https://learn.microsoft.com/graph/api/user-list-calendars */
export const calendarListRoutes: GraphRoute[] = [
  ...read('/calendars', (call, calendars) => collection(call, calendars, rules)),
  ...read('/calendar', (call, [calendar]) => single(call, calendar, rules)),
  ...read('/calendars/{calendar}', (call, calendars) =>
    single(call, calendars.find(({ id }) => id === call.params.calendar) ?? calendars[0], rules),
  ),
];
