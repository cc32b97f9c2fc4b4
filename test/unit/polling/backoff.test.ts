import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayPass, pauseAfter } from '../../../main/polling/backoff';
import type { TelecomxError } from '../../../main/telecomx/errors';

const network: TelecomxError = { kind: 'network', detail: 'X' };
const pause = (error: TelecomxError, failures = 1, random = 0.5, interval = 2500) =>
  pauseAfter({ error, failures, interval }, () => random);

describe('the pause after a failure', () => {
  it('doubles with each failure, up to a minute, and is random within', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => pause(network, failures).delay)).toEqual([
      2500, 5000, 10_000, 20_000, 30_000, 30_000,
    ]);
    expect(pause(network, 1, 0)).toEqual({ delay: 0, cutShortBy: 'waking' });
    expect(pause(network, 2, 0.25)).toEqual({ delay: 2500, cutShortBy: 'waking' });
  });

  it.each(['bad-request', 'access-denied', 'not-found'] as const)('is a minute for a refused queue: %s', (kind) => {
    expect(pause({ kind }, 1, 0)).toEqual({ delay: 60_000, cutShortBy: 'waking' });
  });

  it('ends for a blocked address only when the network changes', () => {
    expect(pause({ kind: 'blocked' })).toEqual({ delay: null, cutShortBy: 'new-network' });
  });

  it('is a minute where a proxy asks for a password', () => {
    expect(pause({ kind: 'proxy-login', proxy: null }, 1, 0)).toEqual({ delay: 60_000, cutShortBy: 'waking' });
  });

  it('is a minute or a little more where the address changed, and our own where the token is refused otherwise', () => {
    const changed: TelecomxError = { kind: 'unauthorized', reason: 'address-changed' };
    expect(pause(changed, 1, 0)).toEqual({ delay: 60_000, cutShortBy: 'waking' });
    expect(pause(changed, 9, 0.5)).toEqual({ delay: 61_250, cutShortBy: 'waking' });
    expect(pause({ kind: 'unauthorized', reason: 'other' }, 1, 0.5)).toEqual({ delay: 2500, cutShortBy: 'waking' });
  });

  it.each([
    [1, 251],
    [30_000, 30_250],
    [300_000, 300_250],
    [300_001, 300_250],
    [3_600_000, 300_250],
  ])('is what the server asks for, up to five minutes: %d', (retryAfter, delay) => {
    expect(pause({ kind: 'rate-limited', retryAfter }, 9, 0)).toEqual({ delay, cutShortBy: 'nothing' });
    expect(pause({ kind: 'server', status: 503, retryAfter }, 9, 0)).toEqual({ delay, cutShortBy: 'nothing' });
  });

  it('is our own where the server asks to come again at once', () => {
    expect(pause({ kind: 'rate-limited', retryAfter: 0 }, 1, 0.5)).toEqual({ delay: 2500, cutShortBy: 'waking' });
  });

  it('is spread where a server asked many to wait', () => {
    expect(pause({ kind: 'rate-limited', retryAfter: 1000 }, 1, 0.5).delay).toBe(2500);
  });

  it.each([null, 3_600_001])('is our own where the server asks for none or for nonsense: %s', (retryAfter) => {
    expect(pause({ kind: 'rate-limited', retryAfter })).toEqual({ delay: 2500, cutShortBy: 'waking' });
    expect(pause({ kind: 'server', status: 500, retryAfter })).toEqual({ delay: 2500, cutShortBy: 'waking' });
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

describe('a failure that may pass', () => {
  it.each<TelecomxError>([
    network,
    { kind: 'timeout', limit: 1 },
    { kind: 'redirected', host: 'x' },
    { kind: 'portal' },
    { kind: 'malformed', shape: 'x' },
    { kind: 'too-large', limit: 1 },
    { kind: 'unexpected', status: 418 },
    { kind: 'server', status: 500, retryAfter: null },
    { kind: 'certificate', problem: 'expired', detail: 'X' },
    { kind: 'proxy-login', proxy: null },
  ])('is over when another queue has a success: $kind', (error) => {
    expect(mayPass(error)).toBe(true);
  });

  it.each<TelecomxError>([
    { kind: 'bad-request' },
    { kind: 'access-denied' },
    { kind: 'not-found' },
    { kind: 'blocked' },
    { kind: 'rate-limited', retryAfter: null },
  ])('is none that the platform says of one queue or agent: $kind', (error) => {
    expect(mayPass(error)).toBe(false);
  });
});
