import { seedPeople } from './people.ts';
import { reportsOf, roomIn, type Seeding, series } from './seeding.ts';

/** Stand-ups, the leadership and what every team has each week. */
export const teamMeetings = (seeding: Seeding): void => {
  const { mailbox, dice } = seeding;
  const inEurope = ['adelem', 'gerhart', 'zoe'].map(mailbox);
  series(seeding, 'Daily stand-up', [mailbox('henrietta'), ...inEurope.slice(0, 2)], [0, 1, 2, 3, 4], 15, {
    online: true,
    nextWeek: 'moved',
  });
  series(seeding, 'Retail stand-up', [mailbox('adele'), mailbox('delia')], [0, 1, 2, 3, 4], 15, { online: true });
  const leaders = ['patti', 'miriam', 'nestor', 'debra'].map(mailbox);
  series(
    seeding,
    'Leadership team',
    [...leaders, ...roomIn(seeding, leaders[0] ?? mailbox('patti')).slice(0, 1)],
    [0],
    60,
    {
      text: 'Numbers, people, decisions. Notes go into the shared notebook.',
    },
  );
  const teams: [string, string][] = [
    ['megan', 'Marketing team meeting'],
    ['miriam', 'Marketing leads'],
    ['christie', 'Sales weekly'],
    ['henrietta', 'Engineering weekly'],
    ['allan', 'IT weekly'],
    ['lee', 'Overseas expansion weekly'],
    ['irvin', 'Product engineering sync'],
    ['adele', 'Retail weekly'],
    ['priya', 'Bengaluru team'],
  ];
  for (const [key, subject] of teams) {
    const lead = mailbox(key);
    const day = dice.pick([1, 2, 3]);
    const room = dice.shuffle(roomIn(seeding, lead)).slice(0, 1);
    const team = [lead, ...reportsOf(seeding, key)];
    const made = series(seeding, subject, [...team, ...room], [day], 60, { online: true });
    // Spread over the globe: those who share some working time meet without the others.
    if (!made)
      series(seeding, subject, [...team.filter(({ timeZone }) => timeZone === lead.timeZone), ...room], [day], 60);
  }
};

/** Everybody with the own manager, once a week. */
export const oneToOnes = (seeding: Seeding): void => {
  for (const person of seedPeople) {
    if (!person.manager || person.key === 'cameron' || person.key === 'brian') continue;
    const [manager, report] = [seeding.mailbox(person.manager), seeding.mailbox(person.key)];
    const [first = ''] = report.name.split(' ');
    const subject = `1:1 ${manager.name.split(' ')[0]} / ${first}`;
    const nextWeek = person.key === 'alex' ? { nextWeek: 'dropped' as const } : {};
    for (const day of seeding.dice.shuffle([0, 1, 2, 3, 4]))
      if (series(seeding, subject, [manager, report], [day], 30, { online: true, ...nextWeek })) break;
  }
};
