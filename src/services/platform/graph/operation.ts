/** Words of Graph paths that may appear in metrics and logs; everything else is taken for an id or a name. */
const words = new Set(
  `$batch $count $ref $value accept attachments calendar calendarGroups calendarView calendars cancel chats childFolders
  children communications contactFolders contacts content copy createForward createLink createReply createReplyAll
  createUploadSession decline delta directReports directoryObjects drive drives events findMeetingTimes forward
  getByIds getMemberGroups getPresencesByUserId getSchedule groups installedApps instances invite items joinedTeams
  lists mailFolders mailboxSettings manager masterCategories me memberOf members messages microsoft.graph.room
  microsoft.graph.roomList move onlineMeetings organization outlook people permissions photo photos places presence
  query reauthorize recent reply replyAll root rooms search send sendMail sharedWithMe sites snoozeReminder
  subscriptions supportedTimeZones teamwork tentativelyAccept timeZone transitiveMemberOf transitiveMembers
  translateExchangeIds users workingHours`.split(/\s+/),
);

/** A path within a drive (`root:/Folder/a.txt:`), which is as long as folders are deep. */
const drivePath = /\/root:\/.+?(?::(?=\/)|:?$)/;

/** The kind of call, without ids, names or queries: `GET /users/{id}/manager`. */
export const operationOf = (method: string, path: string): string => {
  const segments = (path.split('?')[0] ?? '').replace(drivePath, '/root/{path}').split('/').slice(1);
  return `${method} ${segments.map((segment) => `/${words.has(segment) ? segment : '{id}'}`).join('')}`;
};
