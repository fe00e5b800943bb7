import type { Words } from './en/index.ts';
import type { Language } from './reader.ts';

/** The part of our texts that the tab says. */
export type TabWords = Pick<Words, 'problems' | 'tab'>;

const load: Record<Language, () => Promise<{ words: TabWords }>> = {
  en: () => import('./en/tab-bundle.ts'),
  de: () => import('./de/tab-bundle.ts'),
  fr: () => import('./fr/tab-bundle.ts'),
};

/** The tab's texts in one language; the page fetches no other. */
export const loadTabWords = async (language: Language): Promise<TabWords> => (await load[language]()).words;
