/** What opens a drive, least privileged first. https://learn.microsoft.com/graph/permissions-reference */
export const readFiles = [
  'Files.Read',
  'Files.Read.All',
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
];
export const writeFiles = ['Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'];

export const appReadFiles = ['Files.Read.All', 'Files.ReadWrite.All', 'Sites.Read.All', 'Sites.ReadWrite.All'];
export const appWriteFiles = ['Files.ReadWrite.All', 'Sites.ReadWrite.All'];
/** Narrower than for other writes. https://learn.microsoft.com/graph/api/driveitem-createuploadsession#permissions */
export const appUpload = ['Sites.ReadWrite.All'];
