import type { Family } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

const requests = pattern(
  '^(?:(?:bitte\\s+)?(?:melde?|logge?|meld|log)\\s+mich(?:\\s+(?:bitte|jetzt|mal|hier|wieder))*\\s+(?:ab|aus)|(?:mich\\s+)?(?:bitte\\s+)?(?:jetzt\\s+)?(?:abmelden|ausloggen|auszuloggen|abzumelden)|abmelden|ausloggen|logout|log\\s?out|log\\s?off|sign\\s?out|abmeldung|(?:ich\\s+)?(?:möchte|will|würde)\\s+(?:mich\\s+)?(?:gerne?\\s+)?(?:abmelden|ausloggen)|(?:trenne?|entferne?|vergiss|vergessen\\s+sie|lösche?)\\s+(?:bitte\\s+)?(?:mein(?:e|en)?\\s+(?:konto|account|anmeldung|zugang|login|zugangsdaten|anmeldedaten|tokens?)|wer\\s+ich\\s+bin)(?:\\s+vom\\s+bot)?|sitzung\\s+beenden|beende\\s+(?:meine|die)\\s+sitzung|melden\\s+sie\\s+mich\\s+(?:bitte\\s+)?ab|loggen\\s+sie\\s+mich\\s+(?:bitte\\s+)?aus)$',
);

export const readSignOut: Family = ({ request }) => (requests.test(request) ? { intent: 'signOut' } : undefined);
