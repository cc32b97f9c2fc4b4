import { expect, it } from 'vitest';
import { timeToRead } from '../../../../renderer/state/time-to-read';

it('a message stays for eight seconds, and longer where there is more to read', () => {
  expect(timeToRead('The test popup was shown.')).toBe(8000);
  expect(timeToRead('x'.repeat(250))).toBe(20_000);
});
