import assert from 'node:assert/strict';
import { eventsBetween, storedEvents } from '../../sandbox/tenant/calendar/event-store.ts';
import { mailboxByAddress } from '../../sandbox/tenant/calendar/mailboxes.ts';
import type { EventRecord } from '../../sandbox/tenant/calendar/types.ts';
import { millis } from '../../sandbox/tenant/calendar/zones.ts';
import { seedContoso } from '../../sandbox/tenant/seed/contoso.ts';
import { drawPhoto, photoSizes } from '../../sandbox/tenant/seed/photos.ts';
import { openTenant } from '../../sandbox/tenant/tenant.ts';

const day = 86_400_000;

describe('Contoso', () => {
  const tenant = openTenant({ seed: seedContoso });
  const people = tenant.people.all();
  const everyEvent = () => people.flatMap(({ id }) => storedEvents(tenant, id));

  it('has at least 25 people in five layers and three time zones, each with an address of their own', () => {
    const depth = (id: string): number => {
      const boss = tenant.people.get(id)?.managerId;
      return boss ? 1 + depth(boss) : 0;
    };

    assert.ok(people.length >= 25);
    assert.equal(Math.max(...people.map(({ id }) => depth(id))) >= 4, true);
    assert.ok(new Set(people.map(({ timeZone }) => timeZone)).size >= 4);
    assert.equal(new Set(people.map(({ userPrincipalName }) => userPrincipalName.toLowerCase())).size, people.length);
    assert.equal(new Set(people.map(({ id }) => id)).size, people.length);
    for (const { managerId } of people) assert.ok(!managerId || tenant.people.get(managerId));
  });

  it('has two Adeles, one without a mailbox, one guest, one with a custom zone, two without a manager', () => {
    assert.equal(people.filter(({ givenName }) => givenName === 'Adele').length, 2);
    assert.deepEqual(
      people
        .filter(({ hasMailbox, userType }) => !hasMailbox && userType === 'Member')
        .map(({ displayName }) => displayName),
      ['Cameron White'],
    );
    assert.equal(people.filter(({ userType }) => userType === 'Guest').length, 1);
    assert.equal(people.filter(({ timeZone }) => timeZone === 'Customized Time Zone').length, 1);
    assert.deepEqual(
      people
        .filter(({ managerId, userType }) => !managerId && userType === 'Member')
        .map(({ displayName }) => displayName),
      ['Patti Fernandez', 'Sonia Rees'],
    );
    assert.equal(tenant.findPerson('zoeo@contoso.onmicrosoft.com')?.displayName, "Zoë O'Brien");
  });

  it('keeps object ids from one seeding to the next', () => {
    const again = openTenant({ seed: seedContoso });

    assert.deepEqual(
      again.people.all().map(({ id }) => id),
      people.map(({ id }) => id),
    );
    assert.equal(tenant.findPerson('AdeleV@contoso.onmicrosoft.com')?.id, '31240a0c-3eda-4429-a9ca-78ee4184c655');
  });

  it('draws everybody differently and the same person always alike, as PNG of the size asked for', () => {
    const drawn = people
      .filter(({ photo }) => photo)
      .map((person) => Buffer.from(drawPhoto(person, 96)).toString('base64'));
    const adele = people.find(({ displayName }) => displayName === 'Adele Vance');
    assert.ok(adele);

    assert.equal(new Set(drawn).size, drawn.length);
    assert.ok(people.some(({ photo, hasMailbox }) => !photo && hasMailbox));
    for (const size of photoSizes) {
      const png: Buffer = Buffer.from(drawPhoto(adele, size));
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      assert.equal(png.readUInt32BE(16), size);
    }
    assert.equal(Buffer.from(drawPhoto(adele, 100)).readUInt32BE(16), 96);
  });

  it('fills three weeks of every calendar within working hours', () => {
    const now = tenant.clock.now().getTime();
    for (const person of people.filter(({ hasMailbox, userType }) => hasMailbox && userType === 'Member')) {
      const events = eventsBetween(tenant, person.id, now - 7 * day, now + 14 * day);

      assert.ok(events.length >= 8, `${person.displayName} has ${events.length} events`);
    }
    const adele = people.find(({ displayName }) => displayName === 'Adele Vance');
    for (const event of eventsBetween(tenant, adele?.id ?? '', now, now + 14 * day)) {
      if (event.isAllDay) continue;
      const hour = Number(
        new Date(millis(event.start)).toLocaleString('en-GB', { hour: '2-digit', timeZone: 'America/Los_Angeles' }),
      );
      assert.ok(hour >= 8 && hour < 17, `${event.subject} starts at ${hour}`);
    }
  });

  it('has series, exceptions, private, tentative, all-day, cancelled and unanswered events, a proposal and room bookings', () => {
    const events = everyEvent();
    const some = (test: (event: EventRecord) => boolean) => assert.ok(events.some(test), String(test));

    some((event) => event.type === 'seriesMaster');
    some((event) => event.type === 'exception');
    some((event) => event.cancelledDates.length > 0);
    some((event) => event.sensitivity === 'private');
    some((event) => event.showAs === 'tentative' && event.isOrganizer);
    some((event) => event.showAs === 'oof' && event.isAllDay);
    some((event) => event.isCancelled && !event.isOrganizer);
    for (const response of ['accepted', 'declined', 'tentativelyAccepted', 'notResponded'])
      some((event) =>
        response === 'declined'
          ? event.attendees.some(({ status }) => status.response === 'declined')
          : event.responseStatus.response === response,
      );
    some((event) => event.attendees.some(({ proposedNewTime }) => proposedNewTime));
    for (const { id } of tenant.rooms.all()) assert.ok(storedEvents(tenant, id).length > 0);
  });

  it('keeps every copy of a meeting in step with the organiser', () => {
    const organized = new Map(
      everyEvent()
        .filter(({ isOrganizer }) => isOrganizer)
        .map((event) => [event.iCalUId, event]),
    );
    let compared = 0;
    for (const copy of everyEvent().filter(
      ({ isOrganizer, isCancelled, type }) => !isOrganizer && !isCancelled && type !== 'exception',
    )) {
      const original = organized.get(copy.iCalUId);
      assert.ok(original, copy.subject);
      compared += 1;
      assert.deepEqual([copy.start, copy.end, copy.subject], [original.start, original.end, original.subject]);
      const address = tenant.people.get(copy.mailboxId)?.mail ?? '';
      const entry = original.attendees.find(
        ({ emailAddress }) => mailboxByAddress(tenant, emailAddress.address)?.address === address,
      );
      if (entry && entry.status.response !== 'none')
        assert.equal(copy.responseStatus.response, entry.status.response, copy.subject);
    }
    assert.ok(compared > 100);
  });

  it('gives the same calendars on the same day, and tells nobody', () => {
    const shape = (from: typeof tenant) =>
      from.people
        .all()
        .flatMap(({ id }) =>
          storedEvents(from, id).map((event) => `${event.id} ${event.subject} ${event.start.dateTime}`),
        );
    const quiet = openTenant({ seed: () => {} });
    quiet.changes.on('change', () => assert.fail('a change was announced'));
    const today = tenant.clock.now();
    const again = openTenant({ seed: () => {} });
    // So that midnight does not fall between the two.
    for (const each of [quiet, again]) each.clock.set(today);

    seedContoso(quiet, 'contoso');
    seedContoso(again, 'contoso');

    assert.deepEqual(shape(quiet), shape(again));
    assert.equal(quiet.ledger.since(0).entries.length, 0);
  });

  it('knows a quiet seed and refuses one it does not know', () => {
    const quiet = openTenant({ seed: (empty) => seedContoso(empty, 'contoso-quiet') });

    assert.equal(quiet.people.all().flatMap(({ id }) => storedEvents(quiet, id)).length, 0);
    assert.throws(() => seedContoso(openTenant({ seed: () => {} }), 'fabrikam'), /fabrikam/);
  });
});
