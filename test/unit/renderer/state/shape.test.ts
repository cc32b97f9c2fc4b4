import { expect, it } from 'vitest';
import { pageShape } from '../../../../renderer/state/shape';

it.each(['normal', 'compact', 'wallboard'] as const)(
  'the page is %s where that was chosen and there is room',
  (shape) => {
    expect(pageShape(shape, false)).toBe(shape);
    expect(pageShape(shape, true)).toBe('compact');
  },
);
