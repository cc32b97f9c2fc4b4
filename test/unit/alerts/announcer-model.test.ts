import { expect, it } from 'vitest';
import { tellStory } from '../../model/tell';

/** So many of each; a million of another seed by `npm run model`. */
const events = 15_000;

it.each([1, 2])(
  'nobody is missed and nothing is said twice, whatever happens: story %i',
  async (seed) => {
    const { score, failure } = await tellStory(events, seed);
    expect(failure).toBeNull();
    expect(score.events).toBe(events);
    // It was worth telling.
    expect(score.said).toBeGreaterThan(200);
    expect(score.kills).toBeGreaterThan(100);
    expect(score.saidAgain).toBeGreaterThan(0);
  },
  60_000,
);
