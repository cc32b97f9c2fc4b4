import { describe, expect, it } from 'vitest';
import { nextVersion } from '../../../../scripts/release/version';

describe('the next version', () => {
  it.each([
    ['patch', '0.1.9', '0.1.10'],
    ['minor', '0.9.3', '0.10.0'],
    ['major', '0.9.3', '1.0.0'],
    ['0.2.0', '0.1.10', '0.2.0'],
    ['0.1.10', '0.1.9', '0.1.10'],
    ['1.0.0', '0.99.99', '1.0.0'],
  ])('%s after %s is %s', (wanted, present, next) => {
    expect(nextVersion(wanted, present, true)).toBe(next);
  });

  it.each(['0.1.8', '0.0.10', '0.1.9'])('is not %s after 0.1.9, which nobody would be offered', (wanted) => {
    expect(() => nextVersion(wanted, '0.1.9', true)).toThrow(`${wanted} is not newer than 0.1.9`);
  });

  it('may be the present one where that was never released', () => {
    expect(nextVersion('0.1.0', '0.1.0', false)).toBe('0.1.0');
  });

  it.each(['', 'newest', '1.2', '1.2.3.4', '01.2.3', 'v1.2.3', '1.2.3-beta.1', '1.2.3; rm'])('is not %j', (wanted) => {
    expect(() => nextVersion(wanted, '0.1.0', true)).toThrow('is no version');
  });

  it('is not known where the present one is none', () => {
    expect(() => nextVersion('patch', '0.1.0-next', true)).toThrow('0.1.0-next');
  });
});
