import type { Words } from '../en/index.ts';

const possible =
  'Benachrichtigungen kann ich ein- oder ausschalten, oder bis zu einem Zeitpunkt anhalten, den Sie nennen.';

/** Ob ich mich von selbst melde, und der Schalter dafür. */
export const notifications: Words['notifications'] = {
  isOn: 'Benachrichtigungen sind eingeschaltet',
  isPaused: 'Benachrichtigungen sind angehalten',
  isOff: 'Benachrichtigungen sind ausgeschaltet',
  on: 'Ich sage Ihnen, wenn Sie eingeladen werden, wenn eine Besprechung verschoben, geändert oder abgesagt wird, und wenn jemand auf Ihre Einladung antwortet.',
  pausedUntil: ({ day, time }) =>
    `Bis ${day}, ${time}, melde ich mich nicht. Danach sage ich Ihnen, was dann noch wichtig ist.`,
  wereOff:
    'Vorher waren sie ausgeschaltet. Von da an melde ich, was sich in Ihrem Kalender tut; schalten Sie sie aus, wenn Sie das nicht möchten.',
  off: 'Ich melde mich nur, wenn Sie fragen. Über Ihren Kalender bewahre ich nichts auf.',
  needsAttention:
    'Microsoft 365 hat das noch nicht bestätigt. Ich versuche es weiter, und bis dahin geht nichts verloren.',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  pause: 'Bis morgen anhalten',
  goOn: 'Jetzt fortsetzen',

  beyondMe: {
    reminders: `Vor Besprechungen erinnern kann ich Sie noch nicht, deshalb habe ich nichts geändert. ${possible}`,
    quietHours: `Zu bestimmten Tageszeiten still sein kann ich noch nicht, deshalb habe ich nichts geändert. ${possible}`,
    quietDays: `An bestimmten Tagen still sein kann ich noch nicht, deshalb habe ich nichts geändert. ${possible}`,
    quietLater: `Still sein kann ich ab sofort, aber noch nicht erst ab einem späteren Zeitpunkt, deshalb habe ich nichts geändert. ${possible}`,
    someOnly: `Nur einzelne Benachrichtigungen ein- oder ausschalten kann ich noch nicht, deshalb habe ich nichts geändert. ${possible}`,
  },

  stopped: {
    permissionMissing:
      'Microsoft 365 lässt mich Ihren Kalender nicht mehr beobachten. Ein Administrator kann es wieder erlauben.',
    noMailbox: 'Sie haben kein Exchange-Postfach mehr, also gibt es keinen Kalender, den ich beobachten könnte.',
  },
  tryAgain: 'Sagen Sie „Benachrichtigungen einschalten“, um es noch einmal zu versuchen.',
};
