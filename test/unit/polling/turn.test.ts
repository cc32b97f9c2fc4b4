import { describe, expect, it } from 'vitest';
import {
  encouraged,
  isPassing,
  turnAfter,
  turnAt,
  woken,
  type Turn,
  type WakeReason,
} from '../../../main/polling/turn';
import type { TelecomxError } from '../../../main/telecomx/errors';
import { mono } from './fake-time';

const after = (error: TelecomxError): Turn => turnAfter({ error, failures: 1, interval: 2500 }, mono(1000), () => 0.5);
const ours = after({ kind: 'network', detail: 'X' });
const refused = after({ kind: 'not-found' });
const asked = after({ kind: 'server', status: 503, retryAfter: 60_000 });
const halted = after({ kind: 'blocked' });
const grid: Turn = { kind: 'grid' };
const reasons: readonly WakeReason[] = ['awake', 'new-network', 'asked'];
const dueOf = (turn: Turn) => (turn.kind === 'paused' ? turn.due : turn.kind);

describe('the turn of a queue', () => {
  it('after a failure is a pause, and says what cuts it short', () => {
    expect(ours).toEqual({ kind: 'paused', due: 3500, cutShortBy: 'waking-or-success' });
    expect(refused).toEqual({ kind: 'paused', due: 61_000, cutShortBy: 'waking' });
    expect(after({ kind: 'rate-limited', retryAfter: null })).toMatchObject({ cutShortBy: 'waking' });
    expect(asked).toEqual({ kind: 'paused', due: 62_500, cutShortBy: 'nothing' });
    expect(halted).toEqual({ kind: 'halted' });
  });

  it('is good news for others only after a failure that may pass', () => {
    expect([ours, refused, asked, halted, grid, turnAt(mono(5))].map(isPassing)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('comes at once with another queue’s success where its own failure may pass', () => {
    expect(encouraged(ours, mono(2000))).toEqual({ ...ours, due: 2000 });
    expect(encouraged(ours, mono(4000))).toEqual(ours);
    for (const turn of [refused, asked, halted, grid]) expect(encouraged(turn, mono(2000))).toBe(turn);
  });

  it.each(reasons)('comes sooner after waking up, unless a server asked to wait (%s)', (reason) => {
    const wake = (turn: Turn) => dueOf(woken(turn, reason, mono(2000), mono(3000)));
    expect([ours, refused, asked, grid].map(wake)).toEqual([3000, 3000, 62_500, 'grid']);
    expect(dueOf(woken(ours, reason, mono(2000), mono(4000)))).toBe(3500);
  });

  it('of a blocked queue comes with another network or for a person, not with waking up', () => {
    const wake = (reason: WakeReason) => dueOf(woken(halted, reason, mono(2000), mono(3000)));
    expect(reasons.map(wake)).toEqual(['halted', 3000, 3000]);
    expect(isPassing(woken(halted, 'asked', mono(2000), mono(3000)))).toBe(false);
  });

  it('that became due in a sleep comes at the drawn moment, not at once', () => {
    const wake = (turn: Turn, now: number) => dueOf(woken(turn, 'awake', mono(now), mono(99_000)));
    expect([wake(ours, 3500), wake(asked, 62_500)]).toEqual([99_000, 99_000]);
    expect([wake(ours, 3499), wake(asked, 62_499)]).toEqual([3500, 62_500]);
  });
});
