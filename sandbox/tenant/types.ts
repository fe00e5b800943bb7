/** What the tenant holds. Times are ISO instants in UTC unless a field says otherwise. */

export interface PersonRecord {
  /** Entra object id. */
  id: string;
  userPrincipalName: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string | null;
  jobTitle: string | null;
  department: string | null;
  officeLocation: string | null;
  businessPhones: string[];
  mobilePhone: string | null;
  preferredLanguage: string | null;
  managerId?: string;
  hasMailbox: boolean;
  /** Windows name, as mailbox settings give it: "Pacific Standard Time". */
  timeZone: string;
  workingHours: { daysOfWeek: string[]; startTime: string; endTime: string };
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
  /** Names the drawn portrait in `seed/photos`; absent: the person has no photo. */
  photo?: string;
  presence: { availability: string; activity: string };
  /** Ids of the people this one works with most, best first (People API). */
  relevant: string[];
}

export interface RoomRecord {
  id: string;
  displayName: string;
  emailAddress: string;
  capacity: number;
  building: string;
  floorNumber: number;
  timeZone: string;
  bookingType: 'standard' | 'reserved';
  isWheelChairAccessible: boolean;
  tags: string[];
}

export interface GroupRecord {
  id: string;
  displayName: string;
  description: string | null;
  mail: string | null;
  memberIds: string[];
}

/** Something in somebody's mailbox or the directory changed; what change notifications and delta are made from. */
export interface TenantChange {
  changeType: 'created' | 'updated' | 'deleted';
  /** Whose mailbox. */
  userId: string;
  /** Resource path without a leading slash, as notifications carry it: `Users/{id}/Events/{id}`. */
  resource: string;
  odataType: '#Microsoft.Graph.Event' | '#Microsoft.Graph.Message' | '#Microsoft.Graph.User';
  itemId: string;
  etag: string;
}
