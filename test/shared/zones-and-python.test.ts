import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { addDays, isTimeZone, localText, resolveLocal } from '../../src/shared/time-zone.ts';
import { createDice } from '../support/dice.ts';
import { skip } from '../support/skip.ts';

/** What Python's zoneinfo says of local times: the first and second instant in minutes, and whether the clock skips the time. */
const script = `
import json, sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo, available_timezones
known = available_timezones()
answers = []
for zone, local in json.load(sys.stdin):
    if zone not in known:
        answers.append(None)
        continue
    wall = datetime.fromisoformat(local)
    at = lambda fold: wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(timezone.utc)
    first, second = at(0), at(1)
    there = first.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    minutes = lambda instant: int(instant.timestamp()) / 60
    answers.append([minutes(first), minutes(second), there != wall])
json.dump(answers, sys.stdout)
`;

const ask = (triples: readonly (readonly [string, string])[]): ([number, number, boolean] | null)[] | undefined => {
  const { status, stdout } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(triples),
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
};

/** Their rules changed in the last years: two machines need not have the same. */
const unsettled =
  /^(?:Asia\/(?:Almaty|Qostanay|Qyzylorda|Manila)|America\/(?:Asuncion|Scoresbysund|Godthab|Nuuk)|Antarctica\/)/;

const zones = Intl.supportedValuesOf('timeZone').filter((zone) => isTimeZone(zone) && !unsettled.test(zone));

/** The Sunday of a day's week: most clocks change on one. */
const sundayOf = (day: string): string => addDays(day, -new Date(`${day}T00:00Z`).getUTCDay());

/** Every second triple is in the first hours of a Sunday about the time of the year when clocks change. */
const randomTriples = (count: number): [string, string][] => {
  const dice = createDice(4_711);
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => {
    const zone = zones[dice.below(zones.length)] ?? 'UTC';
    const isNear = index % 2 === 0;
    const month = isNear ? dice.oneOf([3, 4, 9, 10, 11]) : 1 + dice.below(12);
    const hour = isNear ? dice.below(4) : dice.below(24);
    const day = `${1980 + dice.below(57)}-${two(month)}-${two(1 + dice.below(month === 2 ? 28 : 30))}`;
    return [zone, `${isNear ? sundayOf(day) : day}T${two(hour)}:${two(dice.below(60))}`];
  });
};

describe('local times and their instants', () => {
  it('are what Python’s zoneinfo says, for 10,000 of them', function () {
    this.timeout(60_000);
    const triples = randomTriples(10_000);
    const answers = ask(triples);
    if (!answers) return skip(this, 'there is no python3 with zoneinfo here');

    const wrong = triples.filter(([zone, local], index) => {
      const answer = answers[index];
      if (!answer) return false;
      const [first, second, isSkipped] = answer;
      const { instant, again, movedTo } = resolveLocal(local, zone);
      const expected = {
        instant: first,
        again: isSkipped || first === second ? undefined : second,
        movedTo: isSkipped ? localText(instant, zone) : undefined,
      };
      return (
        instant.getTime() / 60_000 !== expected.instant ||
        (again && again.getTime() / 60_000) !== expected.again ||
        movedTo !== expected.movedTo
      );
    });

    assert.deepEqual(wrong, []);
    assert.ok(answers.filter((answer) => answer?.[2]).length > 5, 'no time that is skipped was among them');
    assert.ok(answers.filter((answer) => answer && answer[0] !== answer[1]).length > 10);
  });
});
