import { Field, Select } from '@fluentui/react-components';
import type { RoomsResponse } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { useWords } from '../../speech.ts';
import { useLoaded } from '../../use-loaded.ts';

export type TabRoom = RoomsResponse['rooms'][number];

/** The rooms of the company; nothing where there are none, or they cannot be had. */
export const RoomPicker = ({
  room,
  onPick,
}: {
  room: TabRoom | undefined;
  onPick(room: TabRoom | undefined): void;
}) => {
  const { findATime: words } = useWords();
  const rooms = useLoaded('rooms', api.rooms).value?.rooms ?? [];
  if (rooms.length === 0) return null;
  return (
    <Field label={words.room}>
      <Select
        value={room?.address ?? ''}
        onChange={(_, { value }) => onPick(rooms.find(({ address }) => address === value))}
      >
        <option value="">{words.noRoom}</option>
        {rooms.map(({ address, name, capacity }) => (
          <option key={address} value={address}>
            {capacity === undefined ? name : words.roomFor({ name, capacity })}
          </option>
        ))}
      </Select>
    </Field>
  );
};
