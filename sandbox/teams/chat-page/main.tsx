import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './theme.css';
import './sidebar.css';
import './card.css';
import './style.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
