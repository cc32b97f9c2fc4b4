import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/desktop/**', 'test/unit/renderer/**'],
          // Pure functions leave nothing behind: a world of its own for each file would take longer than its tests.
          isolate: false,
        },
      },
      {
        test: {
          // Each file has another Electron in its place.
          name: 'desktop',
          include: ['test/unit/desktop/**/*.test.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/unit/renderer/**/*.test.ts'],
          // Each test clears the page it made; what stands in for a browser is the same for all files.
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/e2e-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a test waits for may come only with the next poll, and with the one after a failure later still.
          expect: { poll: { timeout: 5000 } },
          // Each file starts real Electron apps, but most of its time is spent waiting for polls: three keep two cores busy.
          maxWorkers: 3,
          // After all others: what is measured here must not wait for a machine busy with unit tests.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          // The packages themselves, installed on this machine.
          name: 'installed',
          include: ['test/installed/**/*.test.ts'],
          globalSetup: ['test/installed/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          // There is one such app on a machine.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
