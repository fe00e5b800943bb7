import type { WorkingHours } from '../calendar/types.ts';

/** Who and what the directory knows. Times are ISO instants in UTC unless a field says otherwise. */

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
  workingHours: WorkingHours;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
  /** What the person says of themselves in the profile. */
  skills?: string[];
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
  /** Null where nobody entered it, as in many tenants; so are the names of what stands in the room. */
  capacity: number | null;
  building: string | null;
  floorNumber: number | null;
  timeZone: string;
  bookingType: 'standard' | 'reserved';
  isWheelChairAccessible: boolean;
  tags: string[];
  audioDeviceName?: string;
  videoDeviceName?: string;
  displayDeviceName?: string;
}

export interface GroupRecord {
  id: string;
  displayName: string;
  description: string | null;
  mail: string | null;
  memberIds: string[];
}
