import { describe, expect, it } from 'vitest';
import { isWaiting, monotonicTime, serverTimeOf } from '../../../main/board/caller';
import { at } from '../telecomx/words';
import { caller, unanswered } from './callers';

describe('who still waits', () => {
  const entered = at(60_000);

  it('is whom nobody answered', () => {
    expect(isWaiting(caller('a', { entered }))).toBe(true);
  });

  it('is not whom an extension or a number answered, whatever the time of the answer says', () => {
    expect(isWaiting(caller('a', { entered, answer: { ...unanswered, extension: '7' } }))).toBe(false);
    expect(isWaiting(caller('a', { entered, answer: { ...unanswered, number: '+4570305050' } }))).toBe(false);
    expect(isWaiting(caller('a', { entered, answer: { at: entered, extension: '7', number: null } }))).toBe(false);
  });

  it('is, in doubt, who was answered within a second of entering', () => {
    for (const [answeredAt, waits] of [
      [0, true],
      [60_000, true],
      [61_000, true],
      [61_001, false],
      [90_000, false],
    ] as const) {
      expect(isWaiting(caller('a', { entered, answer: { ...unanswered, at: at(answeredAt) } }))).toBe(waits);
    }
  });
});

describe('moments', () => {
  it('are numbers', () => {
    expect(monotonicTime(-1.5)).toBe(-1.5);
    expect(serverTimeOf(1_800_000_000_000)).toBe(1_800_000_000_000);
  });

  it.each([Number.NaN, Infinity, -Infinity])('are never %d', (nonsense) => {
    expect(() => monotonicTime(nonsense)).toThrow(new RangeError('a moment that is not a number'));
    expect(() => serverTimeOf(nonsense)).toThrow(new RangeError('a moment that is not a number'));
  });
});
