import assert from 'node:assert/strict';
import { adele, adeleInvites, adelesCopies, halfHourFrom, inDays } from './support/people.ts';
import { eventually, press, useWorld } from './support/visit.ts';

describe('the opening story, in the browser', () => {
  const world = useWorld();

  it('books, hears by itself that Adele invites and moves, and accepts from the card', async () => {
    const { control } = world.story;
    const megan = await world.visit();

    await megan.says('book 30 min with Adele Vance tomorrow at 3pm about budget');
    const asked = megan.card('Book this meeting?');
    await asked.getByText('Adele Vance').first().waitFor();
    await press(asked, 'Book');
    await megan.card('Booked').getByText('budget').first().waitFor();
    assert.equal(await asked.count(), 0, 'the question is replaced by its answer');
    const [copy, ...more] = await adelesCopies(control, 'budget');
    assert.equal(copy?.isOrganizer, false);
    assert.equal(more.length, 0);

    await megan.says('turn on notifications');
    await megan.card('Notifications are on').waitFor();

    const start = inDays(2, 10);
    const id = await adeleInvites(control, 'Roadmap', start);
    const invitation = megan.card('Roadmap');
    await invitation
      .getByText(/Invitation/)
      .first()
      .waitFor();
    await press(invitation, 'Accept');
    await invitation.getByText('You accepted').first().waitFor();
    await eventually(
      async () => (await adelesCopies(control, 'Roadmap'))[0]?.attendees[0]?.status.response === 'accepted',
      'Adele’s copy shows that Megan accepted',
    );

    await control.graph(adele, 'PATCH', `/me/events/${id}`, halfHourFrom(start.plus({ hours: 2 })));
    await megan
      .card('Roadmap')
      .getByText(/Adele Vance moved it/)
      .first()
      .waitFor();
    await megan.card('Roadmap').getByText(/12:00/).first().waitFor();
    assert.deepEqual(megan.complaints(), []);
  });

  it('asks which Adele, with a photo of each, and goes on with the one picked', async () => {
    const megan = await world.visit();

    await megan.says('book 30 min with Adele tomorrow at 3pm');
    const choice = megan.card('Which Adele');
    await choice.getByRole('button', { name: 'Adele Moreau' }).waitFor();
    const photos = await choice
      .locator('img')
      .evaluateAll((images) =>
        images.map((image) => ({ width: (image as HTMLImageElement).naturalWidth, alt: image.getAttribute('alt') })),
      );
    await press(choice, 'Adele Moreau');

    assert.equal(photos.length, 2);
    assert.ok(photos.every(({ width }) => width > 0));
    await megan.card('Book this meeting?').getByText('Adele Moreau').first().waitFor();
    assert.equal(await choice.count(), 0);
  });

  it('keeps the newest message in sight, leaves a reader alone, and leads back on a press', async () => {
    const megan = await world.visit();
    const gap = () => megan.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
    await megan.says('help');
    await megan.card('What I can do for you').waitFor();
    await eventually(async () => (await gap()) < 4, 'the end of the card is in sight');

    await megan.goesHome();
    await megan.goesToChat();
    await eventually(async () => (await gap()) < 4, 'coming back shows the end');

    await megan.log.hover();
    await megan.page.mouse.wheel(0, -600);
    await megan.page.getByRole('button', { name: 'Newest messages' }).waitFor();
    await world.story.chat.as('MeganB@contoso.onmicrosoft.com').says('who is Lee Gu?');
    await megan.card('Lee Gu').waitFor();
    assert.ok((await gap()) > 100, 'who reads further up is left there');

    await megan.page.getByRole('button', { name: 'Newest messages' }).click();
    await eventually(async () => (await gap()) < 4, 'the button leads to the end');
  });

  it('announces a message that comes while the tab is open, and opens it on a press', async () => {
    const megan = await world.visit();
    await megan.says('turn on notifications');
    await megan.card('Notifications are').last().waitFor();
    await megan.goesHome();

    await adeleInvites(world.story.control, 'Quarterly review', inDays(3, 11));
    const toast = megan.page.getByRole('button', { name: /Quarterly review/ }).last();
    await toast.click();

    await megan.card('Quarterly review').waitFor();
  });

  it('talks in a group chat that was made on the page', async () => {
    const megan = await world.visit();
    await megan.page.getByRole('button', { name: 'New group chat' }).click();
    await megan.page.getByLabel('Find people').fill('lee');
    await megan.page.getByRole('checkbox', { name: /Lee Gu/ }).check();
    await megan.page.getByRole('button', { name: 'Create with 1' }).click();
    await megan.page.getByPlaceholder(/Attaché is mentioned for you/).waitFor();
    await megan.page.getByText('Say it in your own words.').waitFor();
    // Suggestions stand in the personal chat only.
    assert.equal(await megan.page.getByText('something to start with').count(), 0);

    await megan.says('who is Adele Vance?');

    await megan.card('Retail Manager').waitFor();
    assert.deepEqual(megan.complaints(), []);
  });
});
