import { Avatar, Body1, Button, Caption1, Link, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MeResponse, ProfileResponse } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { FailureBanner, Loading } from '../../components/states.tsx';
import { useWords } from '../../speech.ts';
import { useLoaded } from '../../use-loaded.ts';
import { usePeopleStyles } from './PeoplePage.styles.ts';
import { PersonButton } from './PersonButton.tsx';

interface Props {
  id: string;
  me: MeResponse;
  onShow(id: string): void;
}

/** One person in the middle of the organisation: managers above, reports below, each a step further. */
export const Profile = ({ id, me, onShow }: Props) => {
  const styles = usePeopleStyles();
  const { people: words } = useWords();
  const profile = useLoaded(id, () => api.profile(id));
  const isFirst = useRef(true);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = profile.value?.person.id;
  // Who walked to somebody else goes on reading there, not at the top of the page.
  useEffect(() => {
    if (shown === undefined) return;
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
  }, [shown]);
  if (profile.failure) return <FailureBanner failure={profile.failure} onRetry={profile.reload} />;
  if (!profile.value || profile.loading) return <Loading what="people" />;
  const { person, managers, reports } = profile.value;
  return (
    <div className={styles.chain}>
      {managers.length > 0 ? (
        <section aria-label={words.managers} className={styles.rows}>
          <Subtitle2 as="h2">{words.managers}</Subtitle2>
          {[...managers].reverse().map((manager) => (
            <PersonButton key={manager.id} person={manager} onPress={() => onShow(manager.id)} />
          ))}
        </section>
      ) : null}
      <article className={styles.person}>
        <Avatar
          size={64}
          name={person.name}
          aria-hidden="true"
          {...(person.photo ? { image: { src: person.photo } } : {})}
        />
        <div className={styles.texts}>
          <h2 className={styles.title} ref={title} tabIndex={-1}>
            {person.id === me.id ? words.yourself({ name: person.name }) : person.name}
          </h2>
          <Body1>{[person.jobTitle, person.department, person.office].filter(Boolean).join(' · ')}</Body1>
          <Presence person={person} />
          <div className={styles.links}>
            <Link href={`mailto:${person.address}`}>{person.address}</Link>
            {person.phones.map((phone) => (
              <Link key={phone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                {phone}
              </Link>
            ))}
          </div>
          {person.id === me.id ? null : (
            <Button className={styles.back} size="small" onClick={() => onShow(me.id)}>
              {words.backToMe}
            </Button>
          )}
        </div>
      </article>
      <section aria-label={words.reports} className={styles.rows}>
        <Subtitle2 as="h2">{words.reports}</Subtitle2>
        {reports.length === 0 ? <Body1>{words.noReports}</Body1> : null}
        {reports.map((report) => (
          <PersonButton key={report.id} person={report} onPress={() => onShow(report.id)} />
        ))}
      </section>
    </div>
  );
};

const Presence = ({ person: { availability, isExternal } }: { person: ProfileResponse['person'] }) => {
  const { people: words } = useWords();
  const known = availability && words.availability[availability as keyof typeof words.availability];
  return (
    <>
      {known ? <Caption1>{known}</Caption1> : null}
      {isExternal ? <Caption1>{words.external}</Caption1> : null}
    </>
  );
};
