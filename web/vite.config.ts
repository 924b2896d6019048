import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstView } from './first/firstView.ts';
import { mockCloud } from './mock/mockCloud.ts';

export default defineConfig({
  plugins: [react(), firstView(), mockCloud()],
  build: {
    target: ['chrome109', 'safari16', 'firefox115'],
    modulePreload: { polyfill: false },
    // The page's policy allows no data addresses and no styles inside but those of the documents (first/).
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
  // Thirty browsers of imitation cost eight times what the tests do; they clean up after themselves instead.
  test: { environment: 'happy-dom', isolate: false, include: ['src/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
