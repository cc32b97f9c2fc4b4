import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepMissing, nobodyMissing, type Missing } from '../../../main/telecomx/missing-callers';
import { callId } from './words';

const ids = (names: string) => Array.from(names, callId);
/** Answers one after the other: who is missing and how many entries cannot be read → who is kept. */
const play = (...answers: readonly (readonly [missing: string, unreadable: number])[]): string[] => {
  let state: Missing = nobodyMissing;
  return answers.map(([missing, unreadable]) => {
    state = keepMissing(state, ids(missing), unreadable);
    return [...state.kept].join('');
  });
};

describe('a missing caller', () => {
  it('has left where every entry can be read', () => {
    expect(play(['a', 0])).toEqual(['']);
  });

  it('is kept where an unreadable entry came up', () => {
    expect(play(['a', 1], ['a', 1], ['a', 0])).toEqual(['a', 'a', '']);
  });

  it('has left where the unreadable entries were there before', () => {
    expect(play(['', 1], ['a', 1])).toEqual(['', '']);
    expect(play(['', 2], ['a', 1])).toEqual(['', '']);
  });

  it('is kept where one more is unreadable than before, until it is gone', () => {
    expect(play(['', 2], ['a', 3], ['a', 3], ['a', 2])).toEqual(['', 'a', 'a', '']);
  });

  it('has left though another is kept, for the entry is counted for the other', () => {
    expect(play(['a', 1], ['ab', 1], ['a', 1])).toEqual(['a', 'a', 'a']);
  });

  it('is kept beside another for an entry of its own', () => {
    expect(play(['a', 1], ['ab', 2], ['b', 1], ['', 0])).toEqual(['a', 'ab', 'b', '']);
  });

  it('is kept with all who went missing at once, for nobody knows whose the entry is', () => {
    expect(play(['abc', 1], ['abc', 1], ['abcd', 2], ['abcd', 0])).toEqual(['abc', 'abc', 'abcd', '']);
  });

  it('is kept in the place of one who can be read again', () => {
    expect(play(['a', 1], ['b', 1])).toEqual(['a', 'b']);
  });

  it('has left where one came back and the entry with it', () => {
    expect(play(['ab', 2], ['bc', 1])).toEqual(['ab', 'b']);
  });
});

describe('the count of unreadable entries', () => {
  it('tells whose they may be', () => {
    expect(keepMissing({ kept: new Set(), attributed: 0, strangers: 1 }, ids('ab'), 5)).toEqual({
      kept: new Set(['a', 'b']),
      attributed: 2,
      strangers: 3,
    });
    expect(keepMissing({ kept: new Set(ids('a')), attributed: 1, strangers: 2 }, ids('a'), 1)).toEqual({
      kept: new Set(),
      attributed: 0,
      strangers: 1,
    });
  });

  const answers = fc.array(fc.tuple(fc.subarray(ids('abcdef')), fc.nat({ max: 5 })), { maxLength: 20 });

  it('always adds up, keeps only who is missing, and nobody without an entry', () => {
    fc.assert(
      fc.property(answers, (all) => {
        let state = nobodyMissing;
        for (const [missing, unreadable] of all) {
          state = keepMissing(state, missing, unreadable);
          expect(state.attributed + state.strangers).toBe(unreadable);
          expect(state.strangers).toBeGreaterThanOrEqual(0);
          expect([...state.kept].every((id) => missing.includes(id))).toBe(true);
          expect(state.attributed).toBeLessThanOrEqual(state.kept.size);
          expect(state.kept.size === 0 || state.attributed > 0).toBe(true);
        }
      }),
    );
  });

  it('loses nobody whose entry breaks while nobody else’s mends or goes', () => {
    fc.assert(
      fc.property(fc.subarray(ids('abcdef')), fc.nat({ max: 3 }), fc.nat({ max: 6 }), (people, strangers, steps) => {
        let state = keepMissing(nobodyMissing, [], strangers);
        for (let broken = 0; broken <= Math.min(steps, people.length); broken += 1) {
          const missing = people.slice(0, broken);
          state = keepMissing(state, missing, strangers + broken);
          expect([...state.kept].sort()).toEqual([...missing].sort());
        }
      }),
    );
  });
});
