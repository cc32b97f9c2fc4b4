import { describe, expect, it } from 'vitest';
import { zoomAfter } from '../../../../renderer/state/zoom';

describe('how large everything is', () => {
  it.each([
    ['+', 100, 125],
    ['=', 175, 200],
    ['+', 200, 200],
    ['-', 150, 125],
    ['-', 100, 100],
    ['0', 200, 100],
    ['1', 100, null],
  ] as const)('after %s at %d %% is %j', (key, now, next) => {
    expect(zoomAfter(key, now)).toBe(next);
  });
});
