import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Account, type Fate, type Move } from './account';

const moves = fc.array(
  fc.record({
    call: fc.nat(30),
    to: fc.constantFrom<Move['to']>('waiting', 'callback', 'callback', 'vip', 'vip', 'gone', 'answered'),
  }),
  { maxLength: 6 },
);

/** What may happen, one step of it. */
const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('poll' as const), moves, wait: fc.oneof(fc.nat(10), fc.nat(3000)) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('journal' as const), works: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const), duration: fc.nat(10_000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), cut: fc.nat(500) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

async function happens(account: Account, step: Happening): Promise<void> {
  switch (step.kind) {
    case 'poll':
      return account.poll(step.moves, step.wait);
    case 'journal':
      account.setJournal(step.works);
      return;
    case 'sleep':
      account.sleep(step.duration);
      return;
    case 'kill':
      return account.kill(step.cut);
  }
}

const fates = fc.array(
  fc.record({
    after: fc.oneof(fc.nat(20), fc.nat(4000)),
    kind: fc.constantFrom<Fate['kind']>('shown', 'shown', 'shown', 'failed', 'unknown'),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('the announcer', () => {
  it('misses nobody and repeats nothing, whatever callers, journal, popups and crashes do', async () => {
    const story = fc.array(happening, { minLength: 50, maxLength: 70 });
    await fc.assert(
      fc.asyncProperty(story, fates, async (steps, all) => {
        const account = new Account(all);
        for (const step of steps) await happens(account, step);
        account.setJournal(true);
        await account.poll([], 3000);
        await account.poll([], 0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
