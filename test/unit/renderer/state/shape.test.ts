import { expect, it } from 'vitest';
import { pageShape } from '../../../../renderer/state/shape';

it.each(['normal', 'compact', 'wallboard'] as const)(
  'the page is %s where that was chosen and there is room',
  (shape) => {
    expect(pageShape(shape, false, false)).toBe(shape);
    expect(pageShape(shape, true, false)).toBe('compact');
  },
);

it.each([
  ['normal', true, 'normal'],
  ['compact', false, 'normal'],
  ['wallboard', false, 'wallboard'],
] as const)('the page leaves the strip for what needs more room: %s, low %s', (chosen, isLow, shape) => {
  expect(pageShape(chosen, isLow, true)).toBe(shape);
});
