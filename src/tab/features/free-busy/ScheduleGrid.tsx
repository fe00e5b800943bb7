import { Caption1, mergeClasses } from '@fluentui/react-components';
import type { TabPerson } from '../../../api/contract/tab.ts';
import { atLocal, formatTime } from '../../time.ts';
import { useFreeBusyStyles } from './FreeBusyPage.styles.ts';
import { isAtWork, type Schedule, type Status, statusAt, stepMinutes, suitsAll } from './schedule.ts';

const firstHour = 7;
const lastHour = 20;
const words: Record<Status, string> = {
  busy: 'busy',
  tentative: 'maybe busy',
  oof: 'away',
  workingElsewhere: 'working elsewhere',
};

interface Props {
  people: TabPerson[];
  schedules: Schedule[];
  day: string;
  timeZone: string;
  locale: string;
}

/** A table, so that a screen reader can walk it: one row a person, one column half an hour. */
export const ScheduleGrid = ({ people, schedules, day, timeZone, locale }: Props) => {
  const styles = useFreeBusyStyles();
  const slots = Array.from({ length: ((lastHour - firstHour) * 60) / stepMinutes }, (_, index) =>
    atLocal(day, timeZone, firstHour * 60 + index * stepMinutes),
  );
  const rows = people.map((person) => ({
    person,
    schedule: schedules.find(({ address }) => address.toLowerCase() === person.address.toLowerCase()),
  }));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} tabIndex={0} aria-label="Free and busy times">
        <table className={styles.grid}>
          <thead>
            <tr>
              <th className={styles.name} scope="col">
                Person
              </th>
              {slots.map((slot, index) =>
                index % 2 === 0 ? (
                  <th key={slot.getTime()} className={styles.hour} scope="colgroup" colSpan={2}>
                    {formatTime(slot, timeZone, locale).replace(/:00/, '')}
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
                    <Caption1 className={styles.unknown}>Not known: this calendar cannot be seen from here.</Caption1>
                  </td>
                ) : (
                  slots.map((slot) => <Cell key={slot.getTime()} schedule={schedule} slot={slot} />)
                )}
              </tr>
            ))}
            {rows.length > 1 ? (
              <tr>
                <th className={styles.name} scope="row">
                  Everybody
                </th>
                {slots.map((slot) => {
                  const suits = suitsAll(
                    rows.map(({ schedule }) => schedule),
                    slot,
                  );
                  return (
                    <td key={slot.getTime()} className={mergeClasses(styles.cell, suits && styles.together)}>
                      <span aria-hidden="true">{suits ? '✓' : ''}</span>
                      <span className={styles.hidden}>{suits ? 'everybody free' : 'not everybody'}</span>
                    </td>
                  );
                })}
              </tr>
            ) : null}
          </tbody>
        </table>
      </section>
      <div className={styles.legend} aria-hidden="true">
        <Legend className="">free</Legend>
        <Legend className={styles.closed}>outside working hours</Legend>
        {(Object.keys(words) as Status[]).map((status) => (
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
  const status = statusAt(schedule, slot);
  const closed = !status && !isAtWork(schedule, slot);
  return (
    <td className={mergeClasses(styles.cell, closed && styles.closed, status && looksOf(styles)[status])}>
      <span className={styles.hidden}>{status ? words[status] : closed ? 'free, outside working hours' : 'free'}</span>
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
