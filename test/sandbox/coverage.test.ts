import assert from 'node:assert/strict';
import { coverage, pathsOf } from '../../sandbox/coverage.ts';
import { graphRoutes } from '../../sandbox/graph/routes.ts';

describe('coverage of Graph', () => {
  const served = graphRoutes.map(({ method, path }) => `${method} ${path}`).sort();
  const listed = coverage.flatMap((line) => pathsOf(line).map((path) => `${line.method} ${path}`)).sort();

  it('has a line for every route, and a route for every line', () => {
    assert.deepEqual(listed, served);
  });

  it('says what is missing wherever a call is served in part', () => {
    const silent = coverage.filter(({ status, remark }) => status === 'partial' && !remark);

    assert.deepEqual(silent, []);
  });

  it('serves no method and path twice', () => {
    assert.equal(new Set(served).size, served.length);
  });
});
