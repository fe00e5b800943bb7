import type { Person } from '../../../services/people/types.ts';
import type { Understanding } from '../../phrases/understanding.ts';

/** Somebody as a row of a list. */
export const rowOf = ({ id, displayName, jobTitle, department, officeLocation }: Person) => ({
  id,
  displayName,
  detail: [jobTitle, department, officeLocation].filter(Boolean).join(' · '),
});

/** What was asked for, in the words it was asked in. */
export const namedBy = ({ role, team, place, skill }: Understanding): string => {
  const what = [role, skill, team, place].filter(Boolean).join(' · ');
  return what.charAt(0).toUpperCase() + what.slice(1);
};
