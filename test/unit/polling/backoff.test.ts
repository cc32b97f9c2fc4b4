import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNetworkTrouble, pauseAfter } from '../../../main/polling/backoff';
import type { TelecomxError } from '../../../main/telecomx/errors';

const network: TelecomxError = { kind: 'network', detail: 'X' };
const pause = (error: TelecomxError, failures = 1, random = 0.5, interval = 2500) =>
  pauseAfter({ error, failures, interval }, () => random);

describe('the pause after a failure', () => {
  it('doubles with each failure, up to a minute, and is random within', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => pause(network, failures).delay)).toEqual([
      2500, 5000, 10_000, 20_000, 30_000, 30_000,
    ]);
    expect(pause(network, 1, 0)).toEqual({ delay: 0, firm: false });
    expect(pause(network, 2, 0.25)).toEqual({ delay: 2500, firm: false });
  });

  it.each(['bad-request', 'access-denied', 'not-found'] as const)('is a minute for a refused queue: %s', (kind) => {
    expect(pause({ kind }, 1, 0)).toEqual({ delay: 60_000, firm: false });
  });

  it('is long for a blocked address', () => {
    expect(pause({ kind: 'blocked' })).toEqual({ delay: 300_000, firm: true });
  });

  it.each([
    [0, 250],
    [30_000, 30_250],
    [300_000, 300_250],
    [300_001, 300_250],
    [3_600_000, 300_250],
  ])('is what the server asks for, up to five minutes: %d', (retryAfter, delay) => {
    expect(pause({ kind: 'rate-limited', retryAfter }, 9, 0)).toEqual({ delay, firm: true });
    expect(pause({ kind: 'server', status: 503, retryAfter }, 9, 0)).toEqual({ delay, firm: true });
  });

  it('is spread where a server asked many to wait', () => {
    expect(pause({ kind: 'rate-limited', retryAfter: 1000 }, 1, 0.5).delay).toBe(2500);
  });

  it.each([null, 3_600_001])('is our own where the server asks for none or for nonsense: %s', (retryAfter) => {
    expect(pause({ kind: 'rate-limited', retryAfter })).toEqual({ delay: 2500, firm: false });
    expect(pause({ kind: 'server', status: 500, retryAfter })).toEqual({ delay: 2500, firm: false });
  });

  it('is never negative, and over a minute only where the server asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1000, max: 60_000 }),
        (failures, random, interval) => {
          const { delay } = pause(network, failures, random, interval);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(60_000);
        },
      ),
    );
  });
});

describe('network trouble', () => {
  it('is what another queue’s success ends', () => {
    expect(isNetworkTrouble(network)).toBe(true);
    expect(isNetworkTrouble({ kind: 'timeout', limit: 1 })).toBe(true);
    expect(isNetworkTrouble({ kind: 'redirected', host: 'x' })).toBe(true);
    expect(isNetworkTrouble({ kind: 'server', status: 500, retryAfter: null })).toBe(false);
    expect(isNetworkTrouble({ kind: 'not-found' })).toBe(false);
  });
});
