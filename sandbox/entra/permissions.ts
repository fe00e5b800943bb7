/** A delegated Graph permission, as the consent page shows it. */
export interface Permission {
  name: string;
  title: string;
  detail: string;
  /** Needs an administrator everywhere (permissions reference). */
  adminOnly?: boolean;
}

const permission = (name: string, title: string, detail: string, adminOnly = false): Permission => ({
  name,
  title,
  detail,
  ...(adminOnly ? { adminOnly } : {}),
});

/** Permissions of OpenID Connect; granted together with any consent. */
export const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/**
 * The delegated permissions the sandbox's Graph knows, with the words of the consent page.
 * https://learn.microsoft.com/graph/permissions-reference
 */
export const delegatedPermissions: Permission[] = [
  permission('User.Read', 'View your basic profile', 'Your name, job title, photo and contact details.'),
  permission('User.ReadBasic.All', "View everyone's basic profile", 'Names, addresses and photos of colleagues.'),
  permission(
    'User.Read.All',
    "View everyone's full profile",
    'Managers, reports, departments and phone numbers.',
    true,
  ),
  permission('People.Read', 'See the people you work with', 'Who is relevant to you, so that a first name is enough.'),
  permission('Presence.Read', 'See your presence', 'Whether you are available, busy or away.'),
  permission('Presence.Read.All', 'See presence of everyone', 'Who is available, busy or away right now.'),
  permission(
    'Calendars.ReadBasic',
    'See the outline of your calendar',
    'Times and places, without what it is about.',
    true,
  ),
  permission('Calendars.Read', 'Read your calendars', 'Meetings and appointments, with their details.'),
  permission('Calendars.ReadWrite', 'Manage your calendars', 'Read, book, move and cancel meetings for you.'),
  permission('Calendars.Read.Shared', 'Read calendars you can reach', 'Free and busy times of colleagues and rooms.'),
  permission('Calendars.ReadWrite.Shared', 'Manage calendars you can reach', 'Calendars that were shared with you.'),
  permission('MailboxSettings.Read', 'Read your mailbox settings', 'Your time zone, language and working hours.'),
  permission(
    'MailboxSettings.ReadWrite',
    'Manage your mailbox settings',
    'Time zone, working hours, automatic replies.',
  ),
  permission('Place.Read.All', 'See rooms and places', "The company's meeting rooms and their size.", true),
  permission('Group.Read.All', 'See groups', 'Groups and their members.', true),
  permission('GroupMember.Read.All', 'See who is in groups', 'Groups and their members.', true),
  permission('Directory.Read.All', 'Read the directory', 'People, groups and how they relate.', true),
  permission('Mail.ReadBasic', 'See the outline of your mail', 'Senders, subjects and dates, without the text.'),
  permission('Mail.Read', 'Read your mail', 'Messages and attachments in your mailbox.'),
  permission('Mail.ReadWrite', 'Manage your mail', 'Read, file, flag and draft messages.'),
  permission('Mail.Send', 'Send mail as you', 'Send messages you asked for.'),
  permission('Contacts.Read', 'Read your contacts', 'People in your address book.'),
  permission('Contacts.ReadWrite', 'Manage your contacts', 'Add and change people in your address book.'),
  permission('Files.Read', 'Read your files', 'Documents in your OneDrive.'),
  permission('Files.Read.All', 'Read all files you can reach', 'Your documents and those shared with you.'),
  permission('Files.ReadWrite', 'Manage your files', 'Documents in your OneDrive.'),
  permission('Files.ReadWrite.All', 'Manage all files you can reach', 'Your documents and those shared with you.'),
  permission('Sites.Read.All', 'Read sites', 'SharePoint sites you can reach.'),
  permission('Sites.ReadWrite.All', 'Edit sites', 'SharePoint sites you can reach.'),
  permission('OnlineMeetings.Read', 'Read your online meetings', 'Links and settings of Teams meetings.'),
  permission('OnlineMeetings.ReadWrite', 'Manage your online meetings', 'Create Teams meetings for you.'),
  permission('Chat.Read', 'Read your chats', 'Messages in your Teams chats.'),
  permission('TeamsActivity.Send', 'Show you activity notifications', "Messages in Teams' activity feed."),
];

/** Application permissions the administrator of the seeded tenant has granted to the app: what its background work reads, no more. */
export const grantedApplicationPermissions = [
  'Calendars.Read',
  'MailboxSettings.Read',
  'Place.Read.All',
  'User.Read.All',
];

const known = new Map(delegatedPermissions.map((entry) => [entry.name.toLowerCase(), entry]));

/** By name, letter case ignored. */
export const findPermission = (name: string): Permission | undefined => known.get(name.toLowerCase());
