import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockCloud } from './mock/mockCloud.ts';

export default defineConfig({
  plugins: [react(), mockCloud()],
  build: {
    target: ['chrome109', 'safari16', 'firefox115'],
    modulePreload: { polyfill: false },
    // The page's policy allows no inline styles or data addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
