import { createContext, useContext } from 'react';
import { type Reader, speechOf } from '../words/reader.ts';
import { loadTabWords, type TabWords } from '../words/tab-words.ts';

/** How the page speaks: its texts, and the locale for dates and times that fits them. */
export interface Speech extends Pick<Reader, 'language' | 'locale'> {
  words: TabWords;
}

/** The texts for a host's locale (BCP 47), English where we do not speak it. Rejects when they cannot be fetched. */
export const loadSpeech = async (hostLocale: string | undefined): Promise<Speech> => {
  const speech = speechOf(hostLocale);
  return { ...speech, words: await loadTabWords(speech.language) };
};

export const SpeechContext = createContext<Speech | undefined>(undefined);

const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('nobody has loaded the texts');
  return speech;
};

/** The tab's own texts. */
export const useWords = (): TabWords['tab'] => useSpeech().words.tab;

/** Everything the tab can say, the problems' sentences included. */
export const useAllWords = (): TabWords => useSpeech().words;

/** For dates and times in the language of the texts, in this zone. */
export const useReader = (timeZone: string): Reader => {
  const { language, locale } = useSpeech();
  return { language, locale, timeZone };
};
