import assert from 'node:assert/strict';
import { errorResponseBody } from '../../src/api/contract/tab.ts';
import { describeError } from '../../src/api/middleware/error-response.ts';
import { AmbiguousPerson, ServiceUnavailable, SignInRequired, Throttled } from '../../src/shared/errors.ts';

describe('an error answer', () => {
  const bodyOf = (error: unknown) => errorResponseBody.parse(describeError(error, 'abc').body).error;

  it('carries the problem as facts, and in English for people who read it as it is', () => {
    const choices = [
      { id: '1', displayName: 'Adele Vance' },
      { id: '2', displayName: 'Adele Moreau' },
    ];

    assert.deepEqual(bodyOf(new AmbiguousPerson('Adele', choices)), {
      code: 'ambiguous_person',
      problem: { is: 'ambiguousPerson', said: 'Adele', names: ['Adele Vance', 'Adele Moreau'] },
      message:
        'More than one person is called Adele. I found Adele Vance and Adele Moreau. Say the full name, or the mail address.',
      requestId: 'abc',
    });
    assert.match(bodyOf(new ServiceUnavailable('login')).message, /sign-in service does not answer/);
  });

  it('says how to sign in, with the claims that were asked for', () => {
    const { code, claims } = bodyOf(new SignInRequired('signed_out', '{"x":1}'));

    assert.deepEqual([code, claims], ['interaction_required', '{"x":1}']);
    assert.equal(bodyOf(new SignInRequired('consent_required')).code, 'consent_required');
  });

  it('says when to come back', () => {
    const { status, headers } = describeError(new Throttled(7), 'abc');

    assert.deepEqual([status, headers], [429, { 'retry-after': '7' }]);
  });

  it('is not made of what nobody foresaw', () => {
    assert.throws(() => describeError(new Error('secret'), 'abc'), /secret/);
  });
});
