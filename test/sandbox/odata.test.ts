import assert from 'node:assert/strict';
import { parseFilter } from '../../sandbox/graph/engine/filter.ts';
import { GraphError } from '../../sandbox/graph/engine/graph-error.ts';
import { parseExpand, parseQuery } from '../../sandbox/graph/engine/odata.ts';

const event = {
  subject: "Adele's budget (draft)",
  isAllDay: false,
  importance: 'high',
  start: { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'UTC' },
  createdDateTime: '2026-11-20T08:30:00Z',
  seriesMasterId: null,
  categories: ['Red category', 'Budget'],
  attendees: [
    { type: 'required', emailAddress: { address: 'AdeleV@contoso.onmicrosoft.com' } },
    { type: 'optional', emailAddress: { address: 'LeeG@contoso.onmicrosoft.com' } },
  ],
};

describe('OData queries', () => {
  const holds: [filter: string, expected: boolean][] = [
    ["subject eq 'adele''s BUDGET (draft)'", true],
    ["startswith(subject,'Adele')", true],
    ["not startswith(subject,'Adele')", false],
    ["startswith(subject,'Adele') eq false", false],
    ["contains(subject,'budget') and importance eq 'high'", true],
    ["importance eq 'low' or importance eq 'high' and isAllDay eq true", false],
    ["(importance eq 'low' or importance eq 'high') and isAllDay eq false", true],
    ["importance in ('low','high')", true],
    ["start/dateTime ge '2026-11-24T10:00:00'", true],
    ["start/dateTime lt '2026-11-24T10:00'", false],
    ['createdDateTime gt 2026-11-20T08:29:59Z', true],
    ['createdDateTime lt 2026-11-20', false],
    ['seriesMasterId eq null', true],
    ['seriesMasterId ne null', false],
    ["categories/any(c:c eq 'budget')", true],
    ["categories/all(c:c eq 'budget')", false],
    ["attendees/any(a:a/emailAddress/address eq 'leeg@contoso.onmicrosoft.com' and a/type eq 'optional')", true],
    ["attendees/any(a:a/emailAddress/address eq 'leeg@contoso.onmicrosoft.com' and a/type eq 'required')", false],
  ];
  for (const [filter, expected] of holds)
    it(`finds that ${filter} is ${expected}`, () => {
      assert.equal(parseFilter(filter, 'event').test(event), expected);
    });

  const refused: [filter: string, message: RegExp][] = [
    ["colour eq 'red'", /Could not find a property named 'colour' on type 'microsoft.graph.event'/],
    ["start/zone eq 'UTC'", /Could not find a property named 'zone' on type 'microsoft.graph.dateTimeTimeZone'/],
    ['attendees/any(a:a/age eq 3)', /Could not find a property named 'age'/],
    ['subject eq', /syntax error/i],
    ["subject like 'x'", /syntax error/i],
    ["(subject eq 'x'", /syntax error/i],
    ["subject eq 'x' subject eq 'y'", /syntax error/i],
    ["subject eq 'x", /syntax error/i],
    [`${'('.repeat(5000)}subject eq 'x'`, /too deep/],
    ["subject eq 'x' # ", /syntax error/i],
  ];
  for (const [filter, message] of refused)
    it(`refuses ${filter.slice(0, 40)} with 400`, () => {
      assert.throws(
        () => parseFilter(filter, 'event'),
        (error) => error instanceof GraphError && error.status === 400 && message.test(error.message),
      );
    });

  it('reads options in any letter case and keeps other parameters apart', () => {
    const query = parseQuery(new URLSearchParams('$Select=id, subject&$top=5&startDateTime=2026-11-23'));

    assert.deepEqual(query, { custom: { startdatetime: '2026-11-23' }, select: ['id', 'subject'], top: 5 });
  });

  for (const text of ['$top=-1', '$top=five', '$count=maybe', '$apply=x', '$top=1&$top=2'])
    it(`refuses ${text} with 400`, () => {
      assert.throws(
        () => parseQuery(new URLSearchParams(text)),
        (error) => error instanceof GraphError && error.status === 400,
      );
    });

  it('reads nested options of $expand', () => {
    const [manager, reports] = parseExpand('manager($levels=max;$select=id,displayName),directReports');

    assert.deepEqual(manager, {
      name: 'manager',
      levels: Number.POSITIVE_INFINITY,
      query: { custom: {}, select: ['id', 'displayName'] },
    });
    assert.equal(reports?.name, 'directReports');
  });
});
