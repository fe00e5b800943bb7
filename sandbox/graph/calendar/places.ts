import { createHash } from 'node:crypto';
import { registrations } from '../../registrations.ts';
import { sameAddress } from '../../tenant/calendar/mailboxes.ts';
import type { RoomRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { collection, countOf, type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { notFound } from '../engine/graph-error.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';

const read = ['Place.Read.All', 'Place.ReadWrite.All'];
const roomRules: QueryRules = { type: 'room', pageSize: 100, maxTop: 100 };
const listRules: QueryRules = { type: 'roomList', pageSize: 100, maxTop: 100 };

const addresses: Record<string, Row> = {
  'Seattle HQ': {
    street: '1201 Third Avenue',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    countryOrRegion: 'United States',
  },
  'London Bridge House': {
    street: '2 Tooley Street',
    city: 'London',
    state: '',
    postalCode: 'SE1 2TF',
    countryOrRegion: 'United Kingdom',
  },
};

const placeId = (name: string): string => {
  const hash = createHash('sha256').update(`place ${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};
const listAddress = (building: string) => `${building.toLowerCase().replaceAll(' ', '')}@${registrations.domain}`;

/** https://learn.microsoft.com/graph/api/resources/room */
const showRoom = (room: RoomRecord): Row => ({
  id: room.id,
  displayName: room.displayName,
  emailAddress: room.emailAddress,
  nickname: room.displayName,
  building: room.building,
  floorNumber: room.floorNumber,
  floorLabel: room.floorNumber === null ? null : String(room.floorNumber),
  capacity: room.capacity,
  bookingType: room.bookingType,
  isWheelChairAccessible: room.isWheelChairAccessible,
  tags: room.tags,
  label: null,
  phone: '',
  address: (room.building !== null && addresses[room.building]) || null,
  audioDeviceName: room.audioDeviceName ?? null,
  videoDeviceName: room.videoDeviceName ?? null,
  displayDeviceName: room.displayDeviceName ?? null,
});

const listsOf = (tenant: Tenant): Row[] =>
  [...new Set(tenant.rooms.all().flatMap(({ building }) => building ?? []))].map((building) => ({
    id: placeId(building),
    displayName: building,
    emailAddress: listAddress(building),
    phone: '',
    address: addresses[building] ?? null,
  }));

const roomsOf = (call: GraphCall): Row[] => {
  const wanted = call.params.place ?? '';
  const list = listsOf(call.tenant).find(({ emailAddress }) => sameAddress(String(emailAddress), wanted));
  if (!list) throw notFound('The specified object was not found in the store.', 'ErrorItemNotFound');
  return call.tenant.rooms.where((room) => room.building === list.displayName).map(showRoom);
};

/** A room or room list by id or address. https://learn.microsoft.com/graph/api/place-get */
const onePlace = (call: GraphCall) => {
  const wanted = call.params.place ?? '';
  const fits = ({ id, emailAddress }: Row) => id === wanted.toLowerCase() || sameAddress(String(emailAddress), wanted);
  const room = call.tenant.rooms.all().map(showRoom).find(fits);
  if (room) return single(call, { '@odata.type': '#microsoft.graph.room', ...room }, roomRules);
  const list = listsOf(call.tenant).find(fits);
  if (list) return single(call, { '@odata.type': '#microsoft.graph.roomList', ...list }, listRules);
  throw notFound('The specified object was not found in the store.', 'ErrorItemNotFound');
};

const allRooms = (call: GraphCall) => call.tenant.rooms.all().map(showRoom);
const get = (path: string, handle: GraphRoute['handle']): GraphRoute => ({
  method: 'GET',
  path,
  delegated: read,
  application: read,
  handle,
});

/** https://learn.microsoft.com/graph/api/place-list */
export const placeRoutes: GraphRoute[] = [
  get('/places/microsoft.graph.room', (call) => collection(call, allRooms(call), roomRules)),
  get('/places/microsoft.graph.room/$count', (call) => countOf(call, allRooms(call), roomRules)),
  get('/places/microsoft.graph.roomlist', (call) => collection(call, listsOf(call.tenant), listRules)),
  get('/places/{place}', onePlace),
  get('/places/{place}/microsoft.graph.roomlist/rooms', (call) => collection(call, roomsOf(call), roomRules)),
];
