import { defineConfig } from 'vitest/config';

/** The tests of the rooms whose mutants are counted, without all that would only take time at each of them. */
export default defineConfig({
  test: {
    include: ['test/unit/{board,alerts,polling,telecomx,words}/**/*.test.ts'],
    // Thousands of seconds of a made-up agent's day: too long to live through once for each mutant.
    exclude: ['**/announcer-model.test.ts'],
  },
});
