import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabPerson } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { asFailure } from '../../use-loaded.ts';

/** Long enough that a typist does not cause a search for every letter. */
const pauseMs = 250;

export const PersonPicker = ({ onPick, disabled }: { onPick(person: TabPerson): void; disabled: boolean }) => {
  const [text, setText] = useState('');
  const [found, setFound] = useState<TabPerson[]>([]);
  const [hint, setHint] = useState<string>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (text.trim().length < 2) {
      setFound([]);
      setHint(undefined);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      api.people(text.trim()).then(
        ({ people }) => {
          if (!current) return;
          setFound(people);
          setOpen(people.length > 0);
          setHint(people.length === 0 ? 'Nobody by that name.' : undefined);
        },
        (error: unknown) => current && setHint(asFailure(error).message),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <Field label="Add a person" hint={hint ?? (disabled ? 'Ten people at most.' : null)}>
      <Combobox
        freeform
        disabled={disabled}
        value={text}
        selectedOptions={[]}
        placeholder="Type a name"
        open={open && found.length > 0}
        onOpenChange={(_, data) => setOpen(data.open)}
        onChange={({ target }) => setText(target.value)}
        onOptionSelect={(_, { optionValue }) => {
          const person = found.find(({ id }) => id === optionValue);
          if (person) onPick(person);
          setText('');
          setOpen(false);
        }}
      >
        {found.map(({ id, name, jobTitle, department }) => (
          <Option key={id} value={id} text={name}>
            {[name, jobTitle ?? department].filter(Boolean).join(' · ')}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
};
