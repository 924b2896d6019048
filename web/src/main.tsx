import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { askWhatWasBegun } from './features/finding/begun.ts';

askWhatWasBegun();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
