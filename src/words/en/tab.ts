import { tabPages } from './tab-pages.ts';

/** What the tab says around its pages: names, waiting, failing, signing in. */
export const tab = {
  outsideTeams: 'This page belongs into Microsoft Teams. Open Attaché there: Apps, then Attaché, then Home.',
  pages: { label: 'Pages', today: 'Today', findATime: 'Find a time', people: 'People', settings: 'Settings' },
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    afternoon: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
  },

  loading: {
    day: 'Loading your day …',
    page: 'Loading the page …',
    agenda: 'Loading your agenda …',
    schedules: 'Loading schedules …',
    people: 'Looking people up …',
    more: 'Loading …',
  },
  tryAgain: 'Try again',
  undo: 'Undo',
  reload: 'Reload the page',
  failures: {
    consent: 'Attaché needs your permission first. Reload this page to give it.',
    signInFailed: 'Teams could not sign you in. Reload this page.',
    offline: 'Attaché cannot be reached. Check your connection and try again.',
    overloaded: 'Too much is going on right now. Try again in a moment.',
    unexpected: 'Attaché did not answer as expected. Try again in a minute.',
    page: 'Something went wrong on this page. Reload it.',
  },

  signIn: {
    title: 'One step before you start',
    text: 'Attaché books meetings and looks people up as you, so it needs your permission to read your calendar and the directory. You see what it asks for on the next page, and you can take it back in Settings.',
    go: 'Continue',
    waiting: 'Waiting for the sign-in window …',
    popUpBlocked: 'The browser blocked the sign-in window. Allow pop-ups for this page.',
    notGiven: 'Attaché did not get your permission. Press Continue and choose Accept, or ask your administrator.',
  },
  signedOut: {
    title: 'You are signed out',
    text: 'Attaché has forgotten its access to your calendar, and notifications are off.',
    again: 'Sign in again',
  },

  ...tabPages,
};
