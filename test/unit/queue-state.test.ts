import { describe, expect, it } from 'vitest';
import { isOld, queueState } from '../../main/queue-state';
import type { TelecomxError } from '../../main/telecomx/errors';
import { watched } from './bridge/watched';
import { mono } from './telecomx/words';

const server: TelecomxError = { kind: 'server', status: 500, retryAfter: null };
/** Asked every 2.5 seconds, so that an answer is too old after ten. */
const at = (now: number, answeredAt: number | null, failure: TelecomxError | null = null) =>
  queueState(watched('support', { answeredAt, failure }), mono(now), 2500);

describe('what is known of a queue', () => {
  it('is nothing before the first answer, and not the truth where that failed', () => {
    expect(at(0, null)).toBe('connecting');
    expect(at(0, null, server)).toBe('stale');
  });

  it('is the truth until the answer is too old', () => {
    expect([at(10_000, 0), at(10_000, 0, server)]).toEqual(['live', 'failing']);
    expect([at(10_001, 0), at(10_001, 0, server)]).toEqual(['stale', 'stale']);
  });

  it.each(['access-denied', 'not-found', 'bad-request'] as const)('is no longer the truth once %s', (kind) => {
    expect([at(1, 0, { kind }), at(1, null, { kind })]).toEqual(['refused', 'refused']);
  });

  it('is not old where there is nothing', () => {
    expect(isOld(watched('support'), mono(1e9), 2500)).toBe(false);
  });
});
