import { Avatar, Body1Strong, Caption1 } from '@fluentui/react-components';
import type { ProfileResponse } from '../../../api/contract/tab.ts';
import { usePeopleStyles } from './PeoplePage.styles.ts';

/** A person as a row to press. */
export const PersonButton = ({
  person: { name, photo, jobTitle, department },
  onPress,
}: {
  person: ProfileResponse['managers'][number];
  onPress(): void;
}) => {
  const styles = usePeopleStyles();
  return (
    <button type="button" className={styles.row} onClick={onPress}>
      <Avatar name={name} {...(photo ? { image: { src: photo } } : {})} aria-hidden="true" />
      <span className={styles.texts}>
        <Body1Strong>{name}</Body1Strong>
        <Caption1>{[jobTitle, department].filter(Boolean).join(' · ')}</Caption1>
      </span>
    </button>
  );
};
