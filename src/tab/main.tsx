import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadSpeech } from './speech.ts';
import { connectToTeams, type TeamsHost } from './teams.ts';

/** The browser's language is mostly the host's too: its texts are on their way while the host still thinks. */
const browsersSpeech = loadSpeech(navigator.language);
browsersSpeech.catch(() => undefined);

const open = async (root: HTMLElement) => {
  const host = await connectToTeams().catch(() => undefined);
  await (host ? showApp(root, host) : sayWhereItBelongs(root));
};

const showApp = async (root: HTMLElement, host: TeamsHost) => {
  try {
    const speech = await loadSpeech(host.locale);
    document.documentElement.lang = speech.locale;
    createRoot(root).render(<App host={host} speech={speech} />);
  } catch {
    host.failed();
  }
};

const sayWhereItBelongs = async (root: HTMLElement) => {
  const { locale, words } = await browsersSpeech;
  document.documentElement.lang = locale;
  root.setAttribute('role', 'alert');
  root.style.cssText = 'font: 16px/1.5 "Segoe UI", system-ui, sans-serif; padding: 24px; max-width: 36em';
  root.textContent = words.tab.outsideTeams;
};

const root = document.getElementById('root');
if (root) await open(root);
