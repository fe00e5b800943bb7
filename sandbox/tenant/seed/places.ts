import { registrations } from '../../registrations.ts';
import type { GroupRecord, RoomRecord } from '../directory/types.ts';

const room = (
  id: string,
  displayName: string,
  building: string,
  floorNumber: number,
  capacity: number,
  timeZone: string,
  { tags, isWheelChairAccessible = true, ...devices }: Equipment,
): RoomRecord => ({
  id,
  displayName,
  emailAddress: `${displayName.toLowerCase().replaceAll(' ', '')}@${registrations.domain}`,
  capacity,
  building,
  floorNumber,
  timeZone,
  bookingType: 'standard',
  isWheelChairAccessible,
  tags,
  ...devices,
});

type Equipment = Pick<RoomRecord, 'tags' | 'audioDeviceName' | 'videoDeviceName' | 'displayDeviceName'> & {
  isWheelChairAccessible?: boolean;
};

const pacific = 'Pacific Standard Time';
const london = 'GMT Standard Time';

const hybrid = { videoDeviceName: 'Teams Room', audioDeviceName: 'Ceiling microphones' };

/** Six rooms in two buildings, each with other equipment: mountains in Seattle, London's river and bridges. */
export const seedRooms: RoomRecord[] = [
  room('b5c9864e-0ed9-471c-ba17-b851d4449394', 'Conf Room Rainier', 'Seattle HQ', 4, 16, pacific, {
    ...hybrid,
    displayDeviceName: 'Laser projector',
    tags: ['hybrid', 'stage'],
  }),
  room('dc6a3cb2-5aef-4bb0-90ef-e5bc8f65b68c', 'Conf Room Adams', 'Seattle HQ', 4, 8, pacific, {
    ...hybrid,
    displayDeviceName: 'Front-of-room display',
    tags: ['hybrid'],
  }),
  room('8204e411-64f6-4af9-9aa0-8026182fae66', 'Conf Room Baker', 'Seattle HQ', 2, 6, pacific, {
    displayDeviceName: 'Projector',
    tags: ['whiteboard'],
  }),
  room('caa67f18-b860-4bad-a6b2-006484c77c18', 'Conf Room Hood', 'Seattle HQ', 2, 4, pacific, {
    tags: [],
    isWheelChairAccessible: false,
  }),
  room('4c24c417-905f-4d57-bdc4-e220823e00d6', 'Conf Room Tower', 'London Bridge House', 3, 12, london, {
    ...hybrid,
    displayDeviceName: 'Surface Hub',
    tags: ['hybrid', 'whiteboard'],
  }),
  room('4d3ba41c-99ed-4474-9780-e6ea40fa227b', 'Conf Room Thames', 'London Bridge House', 1, 6, london, {
    audioDeviceName: 'Conference phone',
    tags: ['whiteboard'],
  }),
];

const group = (
  id: string,
  displayName: string,
  alias: string,
  description: string,
  memberIds: string[],
): GroupRecord => ({ id, displayName, description, mail: `${alias}@${registrations.domain}`, memberIds });

interface Member {
  id: string;
  department: string | null;
  isGuest: boolean;
  leads: boolean;
}

/** The groups people are in, made from who works where. */
export const seedGroups = (people: Member[]): GroupRecord[] => {
  const members = (test: (person: Member) => boolean) => people.filter(test).map((person) => person.id);
  return [
    group(
      '780a6fe0-8232-49e8-84da-c9a82d0e4115',
      'All Company',
      'allcompany',
      'Everybody who works at Contoso',
      members((person) => !person.isGuest),
    ),
    group(
      '7e45bf69-9865-43ad-94bb-b88331a46a47',
      'Leadership',
      'leadership',
      'The president and those who report to her',
      members((person) => person.leads),
    ),
    group(
      '4cf74afe-98c8-4c47-b2a1-636496a5614f',
      'Mark 8 Project Team',
      'mark8',
      'Marketing and sales of the Mark 8 drone, with partners',
      members((person) => person.isGuest || ['Marketing', 'Sales'].includes(person.department ?? '')),
    ),
    group(
      '71f3f9f0-b3d8-4cfd-aeb5-529650ec87af',
      'Engineering',
      'engineering',
      'Those who build the products',
      members((person) => person.department === 'Engineering'),
    ),
    group(
      '0e0136f0-0e68-4f47-9baa-25544e431002',
      'Retail',
      'retail',
      'Shops and what is on their shelves',
      members((person) => person.department === 'Retail'),
    ),
  ];
};
