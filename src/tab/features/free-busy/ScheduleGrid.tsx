import { Caption1, mergeClasses } from '@fluentui/react-components';
import type { TabPerson } from '../../../api/contract/tab.ts';
import { hourName } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import { useWords } from '../../speech.ts';
import { atLocal } from '../../time.ts';
import { useFreeBusyStyles } from './FreeBusyPage.styles.ts';
import { isAtWork, type Schedule, type Status, statusAt, stepMinutes, suitsAll } from './schedule.ts';

const firstHour = 7;
const lastHour = 20;
const statuses = ['busy', 'tentative', 'oof', 'workingElsewhere'] as const satisfies Status[];

interface Props {
  people: TabPerson[];
  schedules: Schedule[];
  day: string;
  reader: Reader;
}

/** A table, so that a screen reader can walk it: one row a person, one column half an hour. */
export const ScheduleGrid = ({ people, schedules, day, reader }: Props) => {
  const styles = useFreeBusyStyles();
  const { freeBusy: words } = useWords();
  const slots = Array.from({ length: ((lastHour - firstHour) * 60) / stepMinutes }, (_, index) =>
    atLocal(day, reader.timeZone, firstHour * 60 + index * stepMinutes),
  );
  const rows = people.map((person) => ({
    person,
    schedule: schedules.find(({ address }) => address.toLowerCase() === person.address.toLowerCase()),
  }));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} tabIndex={0} aria-label={words.grid}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th className={styles.name} scope="col">
                {words.person}
              </th>
              {slots.map((slot, index) =>
                index % 2 === 0 ? (
                  <th key={slot.getTime()} className={styles.hour} scope="colgroup" colSpan={2}>
                    {hourName(slot, reader)}
                  </th>
                ) : null,
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, schedule }) => (
              <tr key={person.id}>
                <th className={styles.name} scope="row">
                  {person.name}
                </th>
                {!schedule || schedule.error ? (
                  <td className={styles.cell} colSpan={slots.length}>
                    <Caption1 className={styles.unknown}>{words.unknown}</Caption1>
                  </td>
                ) : (
                  slots.map((slot) => <Cell key={slot.getTime()} schedule={schedule} slot={slot} />)
                )}
              </tr>
            ))}
            {rows.length > 1 ? (
              <tr>
                <th className={styles.name} scope="row">
                  {words.everybody}
                </th>
                {slots.map((slot) => {
                  const suits = suitsAll(
                    rows.map(({ schedule }) => schedule),
                    slot,
                  );
                  return (
                    <td key={slot.getTime()} className={mergeClasses(styles.cell, suits && styles.together)}>
                      <span aria-hidden="true">{suits ? '✓' : ''}</span>
                      <span className={styles.hidden}>{suits ? words.everybodyFree : words.notEverybody}</span>
                    </td>
                  );
                })}
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
      <div className={styles.legend} aria-hidden="true">
        <Legend className="">{words.free}</Legend>
        <Legend className={styles.closed}>{words.outsideHours}</Legend>
        {statuses.map((status) => (
          <Legend key={status} className={looksOf(styles)[status]}>
            {words[status]}
          </Legend>
        ))}
      </div>
    </>
  );
};

const looksOf = (styles: ReturnType<typeof useFreeBusyStyles>): Record<Status, string> => ({
  busy: styles.busy,
  tentative: styles.tentative,
  oof: styles.oof,
  workingElsewhere: styles.elsewhere,
});

const Cell = ({ schedule, slot }: { schedule: Schedule; slot: Date }) => {
  const styles = useFreeBusyStyles();
  const { freeBusy: words } = useWords();
  const status = statusAt(schedule, slot);
  const closed = !status && !isAtWork(schedule, slot);
  return (
    <td className={mergeClasses(styles.cell, closed && styles.closed, status && looksOf(styles)[status])}>
      <span className={styles.hidden}>{status ? words[status] : closed ? words.freeOutsideHours : words.free}</span>
    </td>
  );
};

const Legend = ({ className, children }: { className: string; children: string }) => {
  const styles = useFreeBusyStyles();
  return (
    <Caption1>
      <span className={mergeClasses(styles.swatch, className)} />
      {children}
    </Caption1>
  );
};
