import { Caption1, mergeClasses } from '@fluentui/react-components';
import type { FreeBusyResponse, TabPerson } from '../../../api/contract/tab.ts';
import { atLocal, formatTime } from '../../time.ts';
import { useFreeBusyStyles } from './FreeBusyPage.styles.ts';

type Schedule = FreeBusyResponse['schedules'][number];
type Status = Schedule['busy'][number]['status'];

const firstHour = 7;
const lastHour = 20;
const stepMinutes = 30;
const words: Record<Status, string> = {
  busy: 'busy',
  tentative: 'maybe busy',
  oof: 'away',
  workingElsewhere: 'working elsewhere',
};

/** A table, so that a screen reader can walk it: one row a person, one column half an hour. */
export const ScheduleGrid = ({
  people,
  schedules,
  day,
  timeZone,
  locale,
}: {
  people: TabPerson[];
  schedules: Schedule[];
  day: string;
  timeZone: string;
  locale: string;
}) => {
  const styles = useFreeBusyStyles();
  const slots = Array.from({ length: ((lastHour - firstHour) * 60) / stepMinutes }, (_, index) =>
    atLocal(day, timeZone, firstHour * 60 + index * stepMinutes),
  );
  const looks: Record<Status, string> = {
    busy: styles.busy,
    tentative: styles.tentative,
    oof: styles.oof,
    workingElsewhere: styles.elsewhere,
  };
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
            {people.map((person) => {
              const schedule = schedules.find(({ address }) => address.toLowerCase() === person.address.toLowerCase());
              return (
                <tr key={person.id}>
                  <th className={styles.name} scope="row">
                    {person.name}
                  </th>
                  {!schedule || schedule.error ? (
                    <td className={styles.cell} colSpan={slots.length}>
                      <Caption1> Not known: this calendar cannot be seen from here.</Caption1>
                    </td>
                  ) : (
                    slots.map((slot) => {
                      const status = statusAt(schedule, slot);
                      return (
                        <td key={slot.getTime()} className={mergeClasses(styles.cell, status && looks[status])}>
                          <span className={styles.hidden}>{status ? words[status] : 'free'}</span>
                        </td>
                      );
                    })
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className={styles.legend} aria-hidden="true">
        <Legend className="">free</Legend>
        {(Object.keys(words) as Status[]).map((status) => (
          <Legend key={status} className={looks[status]}>
            {words[status]}
          </Legend>
        ))}
      </div>
    </>
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

const statusAt = ({ busy }: Schedule, slot: Date): Status | undefined => {
  const from = slot.getTime();
  const to = from + stepMinutes * 60_000;
  const here = busy
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) < to && Date.parse(endsAt) > from)
    .map(({ status }) => status);
  return (['oof', 'busy', 'tentative', 'workingElsewhere'] as const).find((status) => here.includes(status));
};
