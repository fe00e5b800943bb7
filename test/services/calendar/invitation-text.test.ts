import assert from 'node:assert/strict';
import { invitationText } from '../../../src/services/calendar/invitation-text.ts';

describe('the text of an invitation', () => {
  it('is what the organiser wrote, without what Teams writes below it', () => {
    const ofTeams = `${'_'.repeat(40)}\r\nMicrosoft Teams meeting\r\nJoin on your computer`;

    assert.equal(invitationText({ bodyPreview: `Numbers\r\nof the quarter\r\n${ofTeams}` }), 'Numbers of the quarter');
    assert.equal(invitationText({ bodyPreview: ofTeams }), '');
    assert.equal(invitationText({ bodyPreview: 'Microsoft Teams meeting Join the meeting now' }), '');
    assert.equal(invitationText({}), '');
  });
});
