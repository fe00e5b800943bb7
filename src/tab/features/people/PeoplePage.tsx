import { Body1, Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { MeResponse } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { FailureBanner, Loading } from '../../components/states.tsx';
import { useWords } from '../../speech.ts';
import { useLoaded } from '../../use-loaded.ts';
import { usePeopleStyles } from './PeoplePage.styles.ts';
import { PersonButton } from './PersonButton.tsx';
import { Profile } from './Profile.tsx';

/** Long enough that a typist does not cause a search for every letter. */
const pauseMs = 300;

/** Finds people by name, role or team, and walks the organisation from each: up to managers, down to reports. Begins with oneself. */
export const PeoplePage = ({ me }: { me: MeResponse }) => {
  const styles = usePeopleStyles();
  const { people: words } = useWords();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(me.id);
  const asked = usePaused(typed.trim());
  const found = useLoaded(asked, () => (asked.length < 2 ? Promise.resolve(undefined) : api.people(asked)));
  const show = (id: string) => {
    setShown(id);
    setTyped('');
  };
  return (
    <div className={styles.page}>
      <Field label={words.search}>
        <SearchBox
          value={typed}
          placeholder={words.hint}
          onChange={(_, { value }) => setTyped(value)}
          maxLength={100}
        />
      </Field>
      {found.failure ? <FailureBanner failure={found.failure} onRetry={found.reload} /> : null}
      {asked.length >= 2 && typed.trim().length >= 2 ? (
        <section aria-label={words.found} aria-live="polite" className={styles.rows}>
          {found.loading ? <Loading what="people" /> : null}
          {found.value?.people.length === 0 && !found.loading ? <Body1>{words.nobody({ said: asked })}</Body1> : null}
          {found.value?.people.map((person) => (
            <PersonButton key={person.id} person={person} onPress={() => show(person.id)} />
          ))}
        </section>
      ) : (
        <Profile id={shown} me={me} onShow={show} />
      )}
    </div>
  );
};

/** The text once nobody has typed for a moment. */
const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};
