// Which tests run how. Every file under test/ is in exactly one group: measured, browser, or (all others) parallel.

/** What holds an upper bound on time or counts what arrives in a second: these run alone, one after the other. */
export const measured = [
  'test/api/graph-notifications.test.ts',
  'test/bot/outgoing.test.ts',
  'test/contract/store-outage.test.ts',
  'test/sandbox/seed.test.ts',
  'test/services/platform/graph-content-memory.test.ts',
  'test/services/platform/store-schedule.test.ts',
  // What is killed here is killed between two moments of a clock: beside other tests it would die before it began.
  'test/stories/kills.test.ts',
];

/** The longest of the parallel ones begin first, so that none of them is left over at the end. */
export const longest = [
  'test/sandbox/kill.test.ts',
  'test/stories/python-clients.test.ts',
  'test/sandbox/seed-days.test.ts',
  'test/services/changes/changes-and-news.test.ts',
  'test/services/platform/store-personal-data.test.ts',
  'test/services/platform/graph-client.test.ts',
  'test/stories/microsoft-365-in-trouble.test.ts',
  'test/stories/languages/trouble.test.ts',
  'test/stories/languages/arranging.test.ts',
  'test/stories/languages/dialogue.test.ts',
  'test/stories/languages/news.test.ts',
  'test/stories/languages/meetings.test.ts',
  'test/stories/languages/asking.test.ts',
  'test/stories/languages/people.test.ts',
  'test/bot/meetings/meeting-chat.test.ts',
  'test/api/refusals.test.ts',
  'test/services/calendar.test.ts',
  'test/services/calendar/search-is-exhaustive.test.ts',
  'test/stories/find-times-that-are-true.test.ts',
  'test/stories/a-conversation-that-remembers.test.ts',
  'test/stories/keep-notifications-going.test.ts',
  'test/stories/book-a-meeting.test.ts',
];

/** What must also hold over another database and on another Node: all stories but those that hear every text in every language. */
export const stories = [
  'test/contract/store*.test.ts',
  'test/services/{activity,changes}/*.test.ts',
  'test/stories/*.test.ts',
];

/** Of those, what is among the measured. */
export const measuredStories = ['test/contract/store-outage.test.ts', 'test/stories/kills.test.ts'];

/** These start other programs, whose moved clock would begin again with each of them. */
const withPrograms = [
  'test/stories/{killed-while-booking,kills,python-clients}.test.ts',
  'test/sandbox/{kill,survives-kill,control}.test.ts',
];

/** What runs at odd moments (`node scripts/test.mjs at …`): all but what measures, what needs a browser, and what starts other programs. */
export const timeless = [
  ...['test/{bot,services,stories,shared,tab}/**/*.test.ts', 'test/sandbox/*.test.ts'],
  ...withPrograms.flatMap((name) => ['--ignore', name]),
];
