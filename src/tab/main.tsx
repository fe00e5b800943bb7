import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectToTeams } from './teams.ts';

const root = document.getElementById('root');
if (root) {
  connectToTeams().then(
    (host) => createRoot(root).render(<App host={host} />),
    () => {
      root.setAttribute('role', 'alert');
      root.style.cssText = 'font: 16px/1.5 "Segoe UI", system-ui, sans-serif; padding: 24px; max-width: 36em';
      root.textContent = 'This page belongs into Microsoft Teams. Open Attaché there: Apps, then Attaché, then Home.';
    },
  );
}
