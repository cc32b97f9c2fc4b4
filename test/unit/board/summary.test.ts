import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../main/board/summary';
import { at } from '../telecomx/words';
import { row } from './callers';

const promise = { serviceLevel: 20_000, serviceLevelCritical: 60_000 };
const promising = () => promise;

describe('the board in numbers', () => {
  it('is all nothing when nobody waits', () => {
    expect(summaryOf([], promising, at(0))).toEqual({
      waiting: 0,
      callbacks: 0,
      vips: 0,
      longest: null,
      critical: false,
    });
  });

  it('counts all, callbacks and VIPs, and has the longest wait of those who hold the line', () => {
    const rows = [
      row('vip', { kind: 'vip', entered: at(30_000) }),
      row('first', { entered: at(10_000) }),
      row('second', { entered: at(20_000) }),
      row('callback', { kind: 'callback', entered: at(0) }),
      row('other callback', { kind: 'callback', entered: at(0) }),
    ];
    expect(summaryOf(rows, promising, at(50_000))).toEqual({
      waiting: 5,
      callbacks: 2,
      vips: 1,
      longest: 40_000,
      critical: false,
    });
  });

  it('has no longest wait where all wait to be called back, and is not critical however long they do', () => {
    const rows = [row('callback', { kind: 'callback' })];
    expect(summaryOf(rows, promising, at(900_000))).toMatchObject({ longest: null, critical: false });
  });

  it('is critical when one who holds the line is past the limit of the own queue', () => {
    const rows = [row('a', {}, 'patient'), row('b', { entered: at(5000) }, 'strict')];
    const levels = (one: (typeof rows)[number]) =>
      one.queue === 'strict' ? promise : { ...promise, serviceLevelCritical: null };
    expect(summaryOf(rows, levels, at(65_000)).critical).toBe(false);
    expect(summaryOf(rows, levels, at(65_001)).critical).toBe(true);
  });

  it('counts an entry ahead of the clock as just now', () => {
    expect(summaryOf([row('a', { entered: at(9000) })], promising, at(0)).longest).toBe(0);
  });
});
