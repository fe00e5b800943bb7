import { DateTime } from 'luxon';
import { adele, alex, johanna, lynne, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

for (const tongue of tongues)
  describe(`people in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, []);
    });
    after(() => story.stop());

    it('shows everybody, and how they are', async () => {
      await chat.hears('who does he report to?');
      await chat.hears('who am I?');
      for (const { displayName } of story.sandbox.tenant.people.all()) await chat.hears(`who is ${displayName}?`);
    });

    it('shows the time there, who is out, and what they share', async () => {
      await story.control.graph(lynne, 'PATCH', '/me/mailboxSettings', {
        automaticRepliesSetting: { status: 'alwaysEnabled', internalReplyMessage: 'Bis Montag.' },
        workingHours: { daysOfWeek: ['monday', 'thursday'], startTime: '08:00:00', endTime: '12:00:00' },
      });
      for (const days of [2, 3, 4, 7, 8])
        await story.control.graph(alex, 'POST', '/me/events', {
          subject: 'Kampagne',
          start: graphTime(weekdayAt(days, '10:00')),
          end: graphTime(weekdayAt(days, '10:30')),
          attendees: [{ type: 'required', emailAddress: { name: 'Megan Bowen', address: megan } }],
        });
      await story.control.graph(adele, 'POST', '/me/events', {
        subject: 'Urlaub',
        start: graphTime(DateTime.now().minus({ hours: 1 })),
        end: graphTime(DateTime.now().plus({ hours: 5 })),
        showAs: 'oof',
      });
      for (const name of ['Lynne Robbins', 'Alex Wilber', 'Adele Vance']) await chat.hears(`who is ${name}?`);
    });

    it('shows who is around somebody', async () => {
      const { hears } = chat;
      for (const asked of [
        'who are the managers of Alex Wilber?',
        "who is Alex Wilber's manager?",
        'who reports to Patti Fernandez?',
        'who reports to Henrietta Mueller?',
        'who reports to Alex Wilber?',
        "who are Alex Wilber's peers?",
        "who are Patti Fernandez's peers?",
        'who does Patti Fernandez report to?',
        'is she free tomorrow at 3pm?',
      ])
        await hears(asked);
    });

    it('asks which one is meant, also when the choice is gone', async () => {
      const { hears, presses, words } = chat;
      await hears('who is Adele?');
      await presses('Adele Moreau', { choice: '7' });
      await presses('Adele Moreau');
      await presses(words.people.showManager, { choice: '17' });
      await presses(words.people.showManager);
    });

    it('asks who is meant, by a pronoun or a slip of the keyboard', async () => {
      // To whom nobody was spoken of yet.
      await chat.hears('who does he report to?', undefined, story.chat.as(johanna, tongue.locale));
      for (const asked of [
        'who is Mgan Bowen?',
        'who is Adelle?',
        'who are my colleagues?',
        'what are my reports?',
        'show the profile of my reports',
        'who is my manager?',
        "who is my manager's manager?",
        "who is Adele Vance's manager's manager?",
        "who is Miriam Graham's manager's manager?",
        "who is Miriam Graham's manager's manager's manager?",
        "who are Patti Fernandez's manager's reports?",
        "who are Patti Fernandez's peers' reports?",
        "who are Alex Wilber's reports' reports?",
      ])
        await chat.hears(asked);
    });

    it('finds people by what they are, and says how they are', async () => {
      const { hears, presses, words } = chat;
      const day = saidDay(weekdayAt(40, '10:00'));
      await story.control.graph(alex, 'POST', '/me/events', {
        subject: 'Urlaub',
        start: graphTime(weekdayAt(40, '10:00')),
        end: graphTime(weekdayAt(40, '10:00').plus({ hours: 4 })),
        showAs: 'oof',
      });
      for (const asked of [
        'who is the nurse?',
        'who works in Legal?',
        'who is based in marketing?',
        'who sits in Human?',
        'who works in the london team?',
        'who works in Purchasing?',
        'who speaks Spanish?',
        'who speaks German?',
        'who knows Fortran?',
        'who knows Fortran in marketing?',
        'who do I work with most?',
        `who is out on ${day}?`,
        `who on my team is out on ${day}?`,
        `who on my team is out on ${day} in the afternoon?`,
        `who is busy on ${day} at 10am?`,
        `who is free on ${day} at 10am?`,
        `who on my team is busy on ${day} at 8pm?`,
        `who on my team is free on ${day} at 8am?`,
        `who on my team is free on ${day} at 10am?`,
        `who in the legal department is out on ${day}?`,
        `who in the legal department is free on ${day} at 3am?`,
        `who in the retail department is busy on ${day} at 10am?`,
        'who is free now?',
        'who is online?',
        'is Pradeep online?',
        'is Delia Dennis online?',
      ])
        await hears(asked);
      await hears(`who is out on ${day}?`, { kind: 'groupChat', members: [alex] });
      await story.control.faults([
        {
          match: { path: '/v1.0/communications/getPresencesByUserId' },
          status: 403,
          body: { error: { code: 'Forbidden' } },
        },
      ]);
      await hears('is Pradeep online?');
      await story.control.clearFaults();
      await hears('who works in engineering?');
      await presses(words.findingPeople.showMore({ count: 7 }));
      await presses(words.findingPeople.showMore({ count: 2 }));
      await presses(words.findingPeople.fromStart);
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'people'));
  });
