import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabPerson } from '../../../api/contract/tab.ts';
import type { ApiFailure } from '../../api-client.ts';
import { api } from '../../api-client.ts';
import { sayFailure } from '../../say-failure.ts';
import { useAllWords } from '../../speech.ts';
import { asFailure } from '../../use-loaded.ts';

/** Long enough that a typist does not cause a search for every letter. */
const pauseMs = 250;

/** Finds people by name; `full` when that many are chosen already. */
export const PersonPicker = ({ onPick, full }: { onPick(person: TabPerson): void; full?: number }) => {
  const all = useAllWords();
  const { findATime: words } = all.tab;
  const [text, setText] = useState('');
  const [found, setFound] = useState<TabPerson[]>([]);
  const [outcome, setOutcome] = useState<'nobody' | ApiFailure>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (text.trim().length < 2) {
      setFound([]);
      setOutcome(undefined);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      api.people(text.trim()).then(
        ({ people }) => {
          if (!current) return;
          setFound(people);
          setOpen(people.length > 0);
          setOutcome(people.length === 0 ? 'nobody' : undefined);
        },
        (error: unknown) => current && setOutcome(asFailure(error)),
      );
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  const hint =
    outcome === 'nobody'
      ? words.nobody
      : outcome
        ? sayFailure(all, outcome)
        : full === undefined
          ? null
          : words.atMost({ most: full });
  return (
    <Field label={words.addPerson} hint={hint}>
      <Combobox
        freeform
        disabled={full !== undefined}
        value={text}
        selectedOptions={[]}
        placeholder={words.typeName}
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
