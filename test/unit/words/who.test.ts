import { describe, expect, it } from 'vitest';
import { who } from '../../../main/words/who';
import { caller } from '../board/callers';

const called = (name: string | null, number: string | null) =>
  who(caller('a', { identity: { secret: false, name, number } }));

describe('what a caller is called', () => {
  it('is the name, in one line', () => {
    expect(called('Bamse\n& Kylling', '+4535203040')).toBe('Bamse & Kylling');
  });

  it('is the number as people write it where there is no name, or none that shows', () => {
    expect(called(null, '+4535203040')).toBe('+45 35 20 30 40');
    expect(called('\u0007\u202e ', '+4535203040')).toBe('+45 35 20 30 40');
    expect(called(null, '1\n01')).toBe('1 01');
  });

  it('is that nothing is known where nothing is', () => {
    expect(called(null, null)).toBe('Unknown caller');
    expect(called('', '\u0000')).toBe('Unknown caller');
  });

  it('is that it is secret where it is', () => {
    expect(who(caller('a', { identity: { secret: true } }))).toBe('Secret number');
  });
});
