import { describe, expect, it } from 'vitest';
import { phoneNumberText } from '../../../main/words/phone-number';

describe('a phone number', () => {
  it.each([
    ['+4535203040', '+45 35 20 30 40'],
    // No number is given out that begins so, but examples have it.
    ['+4511223344', '+45 11 22 33 44'],
    ['+442071838750', '+44 20 7183 8750'],
    ['+46 8 123 456 78', '+46 8 123 456 78'],
  ])('%s is written as people write it: %s', (number, text) => {
    expect(phoneNumberText(number)).toBe(text);
  });

  it.each(['101', '112', 'anonymous', '', '35203040', '+', '+99999999999999999999'])(
    'stays as it is where it is no complete one: %j',
    (number) => {
      expect(phoneNumberText(number)).toBe(number);
    },
  );
});
