/** Who a signed-in person or the app needs to be, least privileged first. https://learn.microsoft.com/graph/permissions-reference */
export const readOwnProfile = [
  'User.Read',
  'User.ReadBasic.All',
  'User.ReadWrite',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
export const readBasicProfiles = [
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
export const readProfiles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
