import assert from 'node:assert/strict';
import { type AuthError, InteractionRequiredAuthError } from '@azure/msal-node';
import type { Sandbox } from '../../sandbox/index.ts';
import { adele, aSandbox, type Control } from './support/control.ts';
import { msalFor } from './support/msal.ts';

describe('What Entra ID refuses a person', () => {
  let sandbox: Sandbox;
  let control: Control;

  before(async () => {
    ({ sandbox, control } = await aSandbox());
  });
  beforeEach(() => control.reset());
  after(() => sandbox.stop());

  const refusals: [code: number, error: string, suberror: string, needsThePerson: boolean][] = [
    [50057, 'invalid_grant', '', false],
    [50074, 'interaction_required', 'basic_action', true],
    [50076, 'interaction_required', 'basic_action', true],
    [50078, 'interaction_required', 'basic_action', true],
    [50079, 'interaction_required', 'basic_action', true],
    [50105, 'invalid_grant', '', false],
    [50173, 'invalid_grant', 'bad_token', true],
    [53000, 'interaction_required', 'message_only', true],
    [53001, 'interaction_required', 'message_only', true],
    [53003, 'interaction_required', 'message_only', true],
    [65001, 'invalid_grant', 'consent_required', true],
    [70008, 'invalid_grant', '', false],
    [700082, 'invalid_grant', 'bad_token', true],
  ];
  for (const [code, error, suberror, needsThePerson] of refusals)
    it(`is AADSTS${code}, which MSAL takes for ${needsThePerson ? 'a matter of the person' : 'final'}`, async () => {
      const oboAssertion = await control.token(adele, 'tab');
      await control.post('/_sandbox/faults', [
        { match: { path: '/oauth2/v2.0/token$', user: adele }, entra: { code }, times: 1 },
      ]);
      const msal = msalFor(sandbox.url);
      const ask = () => msal.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['https://graph.microsoft.com/.default'] });

      const refused = await ask().then(
        () => undefined,
        (cause: AuthError) => cause,
      );

      assert.ok(refused);
      assert.deepEqual([refused.errorCode, refused.subError || ''], [error, suberror]);
      assert.match(refused.errorMessage, new RegExp(`AADSTS${code}: `));
      assert.equal(refused instanceof InteractionRequiredAuthError, needsThePerson);
      assert.ok((await ask())?.accessToken);
    });
});
