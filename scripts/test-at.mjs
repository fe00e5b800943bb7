// Runs the unit and story tests with the machine's clock moved, for tests that lean on the day or hour at which they run.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { timeless } from './test-groups.mjs';

/** Moments at which something has gone wrong somewhere before, in UTC. */
export const oddMoments = [
  '2026-12-04T18:30:00', // a Friday evening
  '2026-12-06T11:00:00', // a Sunday
  '2026-12-31T22:00:00', // the last day of a year
  '2028-02-29T12:00:00', // a leap day
  '2027-03-28T00:30:00', // Europe/London: half an hour before the clocks go forward
  '2027-10-31T00:30:00', // … and back
  '2027-03-14T09:30:00', // America/Los_Angeles: half an hour before the clocks go forward
  '2027-11-07T08:30:00', // … and back
  '2027-06-30T23:59:00', // a minute before midnight, in UTC and, at 06:59, in Los Angeles
  '2027-07-01T06:59:00',
];

const isThere = () => existsSync('/usr/bin/faketime');

/** Debian's faketime, installed where that is possible. */
const hasFaketime = () => {
  if (isThere() || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return isThere();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'faketime') && isThere();
};

/** Runs the tests at each of `moments` (ISO, UTC), at every odd moment without one. */
export const atMoments = async (moments, mocha, skip) => {
  if (!hasFaketime()) return skip('moved clock: no faketime here (Debian/Ubuntu: apt-get install faketime)');
  for (const moment of moments.length > 0 ? moments : oddMoments)
    await mocha(`at ${moment}Z`, [...timeless, '--parallel', '--jobs', '2', '--reporter-option', 'maxDiffSize=400'], {
      // Timers keep the real, monotonic clock; the date goes on from the moment.
      env: { FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: 'UTC' },
      wrap: ['faketime', '-f', `@${moment.replace('T', ' ')}`],
    });
  return undefined;
};
