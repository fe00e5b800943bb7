import assert from 'node:assert/strict';
import { type Activity, cardOf, textOf } from '../support/chat.ts';
import { lintCard } from '../support/lint-card.ts';
import { adele, johanna, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, nextChange, saidDay, weekdayAt } from '../support/times.ts';

interface Booked {
  value: { subject: string; attendees: { type: string; emailAddress: { name: string } }[] }[];
}

describe('a room of some kind', function () {
  this.timeout(90_000);
  let story: Story;
  const day = weekdayAt(3, '15:00');
  const on = saidDay(day);
  const germanDay = day.setLocale('de').toFormat('d. MMMM yyyy');
  const me = () => story.chat.as(megan);
  const card = async (): Promise<Activity> => {
    const found = (await me().sees()).toReversed().find((one) => cardOf(one) !== undefined);
    assert.ok(found);
    lintCard({ summary: 'x', content: found.attachments?.[0]?.content as Parameters<typeof lintCard>[0]['content'] });
    return found;
  };
  const says = async (text: string): Promise<string> => textOf((await me().says(text)).activities);
  const shown = async (text: string): Promise<string> => {
    await me().says(text);
    return textOf(await card());
  };
  const takes = (name: string, at = day, minutes = 60) =>
    story.control.graph(adele, 'POST', '/me/events', {
      subject: 'Taken',
      start: graphTime(at),
      end: graphTime(at.plus({ minutes })),
      attendees: [{ emailAddress: { address: `confroom${name}@contoso.onmicrosoft.com` }, type: 'resource' }],
    });
  const roomsBooked = async (): Promise<string[]> => {
    const [from, to] = [day.minus({ days: 1 }), day.plus({ days: 1 })].map((time) => time.toUTC().toISO());
    const { value } = await story.control.graph<Booked>(
      megan,
      'GET',
      `/me/calendarView?startDateTime=${from}&endDateTime=${to}`,
    );
    return value.flatMap(({ attendees }) =>
      attendees.filter(({ type }) => type === 'resource').map(({ emailAddress }) => emailAddress.name),
    );
  };
  const putRoom = (name: string, more: Partial<Parameters<typeof story.sandbox.tenant.rooms.put>[0]> = {}) => {
    const [first] = story.sandbox.tenant.rooms.all();
    assert.ok(first);
    const { videoDeviceName: _video, audioDeviceName: _audio, displayDeviceName: _display, ...plain } = first;
    story.sandbox.tenant.rooms.put({
      ...plain,
      id: `00000000-0000-4000-a000-${String(story.sandbox.tenant.rooms.all().length).padStart(12, '0')}`,
      displayName: name,
      emailAddress: `${name.toLowerCase().replaceAll(' ', '')}@contoso.onmicrosoft.com`,
      tags: [],
      ...more,
    });
  };

  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('is the smallest that fits and is free, with why, and is booked once', async () => {
    const asked = await shown(`a room for 8 with a projector on ${on} at 3pm`);

    assert.match(asked, /(?:Book this meeting|Block this time)\?/);
    assert.match(asked, /Conf Room Rainier\*\*: free/);
    assert.match(asked, /seats 16 · projector · Seattle HQ, floor 4/);
    await me().presses('Book');
    assert.deepEqual(await roomsBooked(), ['Conf Room Rainier']);
  });

  it('is another when that one is taken, and said not to be there when none is free', async () => {
    assert.match(await shown(`book a room with a screen on ${on} at 3pm`), /Conf Room Baker\*\*: free/);
    await takes('baker');
    assert.match(await shown(`book a room with a screen on ${on} at 3pm`), /Conf Room Adams\*\*: free/);
    await Promise.all(['adams', 'rainier', 'tower'].map((name) => takes(name)));

    assert.match(
      await says(`book a room with a screen on ${on} at 3pm`),
      /No room with a screen is free then\. Say another time, ask for less, or book without a room\./,
    );
  });

  it('is looked for in the building and on the floor that was said', async () => {
    putRoom('Conf Room Oak', { building: 'Building 2', floorNumber: 3, capacity: 10, displayDeviceName: 'Projector' });
    putRoom('Conf Room Elm', { building: 'Building 12', floorNumber: 3, capacity: 8, displayDeviceName: 'Projector' });

    assert.match(
      await shown(`a room for 8 with a projector in building 2 on ${on} at 3pm`),
      /Conf Room Oak\*\*: free[\s\S]*seats 10 · projector · Building 2, floor 3/,
    );
    assert.match(await shown(`book a room on the second floor on ${on} at 3pm`), /Conf Room Hood\*\*: free/);
    assert.match(
      await says(`a room in building 7 on ${on} at 3pm`),
      /I see no rooms in “building 7”\. There are rooms in Seattle HQ, London Bridge House/,
    );
    assert.match(await says(`book a room for 50 people on ${on} at 3pm`), /There is no room for 50\./);
  });

  it('is changed in words: bigger, smaller, another, with video', async () => {
    assert.match(await shown(`book a room for 5 on ${on} at 3pm`), /Conf Room Baker\*\*: free/);
    assert.match(await shown('a bigger room'), /Conf Room Adams\*\*: free[\s\S]*seats 8/);
    assert.match(await shown('a smaller one'), /Conf Room Baker\*\*: free/);
    assert.match(await shown('with video'), /Conf Room Adams\*\*: free[\s\S]*video/);
    assert.match(await shown('another room'), /Conf Room Rainier\*\*: free/);
    assert.match(await says('a bigger room'), /There is no larger room free then/);
    await me().says('book it');
    assert.deepEqual(await roomsBooked(), ['Conf Room Rainier']);
  });

  it('goes with the time: taken then, it is another like it', async () => {
    await takes('baker', day.plus({ hours: 1 }));
    assert.match(await shown(`book a room with a screen on ${on} at 3pm`), /Conf Room Baker\*\*: free/);

    assert.match(await shown('make it 4pm'), /Conf Room Adams\*\*: free/);
  });

  it('“with video” where there is no room is a Teams link', async () => {
    await me().says(`block 30 minutes on ${on} at 3pm`);
    await me().says('with video');

    assert.doesNotMatch(textOf(await card()), /Conf Room/);
  });

  it('is one of those that are free, each a press away', async () => {
    await takes('hood');
    const list = await shown(`which rooms are free on ${on} at 3pm on the second floor`);

    assert.match(list, /Conf Room Baker\nseats 6 · projector · whiteboard · Seattle HQ, floor 2/);
    assert.doesNotMatch(list, /Hood|Adams/);
    const asked = textOf((await me().presses('Arrange a meeting in Conf Room Baker')).invokeResponse);
    assert.match(asked, /(?:Book this meeting|Block this time)\?[\s\S]*Conf Room Baker\*\*: free/);
    await me().says(`which rooms are free on ${on} at 3pm`);
    assert.match(await shown('the first one'), /(?:Book this meeting|Block this time)\?[\s\S]*Conf Room Baker/);
  });

  it('of a day has the hours in which it is free', async () => {
    await takes('adams', day.set({ hour: 9 }), 120);
    const list = await shown(`any room with video on ${on}`);

    assert.match(list, /Conf Room Adams\nfree 8:00 AM – 9:00 AM, 11:00 AM – 6:00 PM · seats 8 · video/);
  });

  it('by its name is shown like a person', async () => {
    await takes('baker');

    assert.match(await shown(`is room Baker free on ${on} at 3pm`), /Conf Room Baker is busy/);
  });

  it('without seats entered comes last, and is never said to have enough', async () => {
    putRoom('Conf Room Attic', { capacity: null, building: null, floorNumber: null, displayDeviceName: 'Projector' });
    await Promise.all(['rainier', 'tower', 'adams', 'baker', 'hood', 'thames'].map((name) => takes(name)));

    assert.match(await shown(`book a room for 8 on ${on} at 3pm`), /Conf Room Attic\*\*: free[\s\S]*seats not known/);
  });

  it('is none where an organisation has no rooms', async () => {
    for (const { id } of story.sandbox.tenant.rooms.all()) story.sandbox.tenant.rooms.delete(id);

    assert.match(await says(`book a room for 8 on ${on} at 3pm`), /I see no rooms in your organisation/);
    assert.match(await says(`which rooms are free on ${on} at 3pm`), /I see no rooms in your organisation/);
  });

  it('among a hundred is asked for by twenties, and found although most are taken', async () => {
    for (let number = 0; number < 94; number++) putRoom(`Conf Room ${100 + number}`, { capacity: 10 });
    await Promise.all(
      story.sandbox.tenant.rooms
        .all()
        .filter(({ displayName }) => displayName !== 'Conf Room 193')
        .slice(0, 60)
        .map(({ emailAddress }) => takes(emailAddress.slice('confroom'.length, emailAddress.indexOf('@')))),
    );

    assert.match(await shown(`book a room for 9 on ${on} at 3pm`), /Conf Room 1\d\d\*\*: free/);
  });

  it('is found by the same wish in German', async () => {
    const her = story.chat.as(johanna, 'de-DE');
    const asked = textOf((await her.says(`einen Raum für 8 mit Beamer am ${germanDay} um 15 Uhr`)).activities);

    assert.match(asked, /Conf Room Rainier\*\*: frei[\s\S]*16 Plätze · Beamer · Seattle HQ, Etage 4/);
    await her.says('einen kleineren Raum');
    const now = (await her.sees()).toReversed().find((one) => cardOf(one) !== undefined);
    assert.match(textOf(now), /Conf Room/);
    const list = textOf((await her.says(`welche Räume sind am ${germanDay} um 15 Uhr im 2. Stock frei`)).activities);
    assert.match(list, /Conf Room Hood\n4 Plätze[\s\S]*Conf Room Baker\n6 Plätze/);
  });

  it('is free on both sides of a change of the clocks, and on a Saturday', async () => {
    const change = nextChange('America/Los_Angeles', true);
    assert.match(await shown(`book a room for 8 on ${saidDay(change)} at 2:30am`), /Conf Room Adams\*\*: free/);
    const saturday = day.plus({ days: (6 - day.weekday + 7) % 7 || 7 });
    assert.match(await shown(`book a room for 8 on ${saidDay(saturday)} at 3pm`), /Conf Room Adams\*\*: free/);
  });
});
