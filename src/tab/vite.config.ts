import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/tab/',
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'auth-end.ts'].map((name) => new URL(name, import.meta.url).pathname),
      output: { entryFileNames: ({ name }) => (name === 'auth-end' ? 'auth-end.js' : 'assets/[name]-[hash].js') },
    },
  },
});
