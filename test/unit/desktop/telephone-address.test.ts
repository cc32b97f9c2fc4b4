import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { telephoneAddress } from '../../../main/desktop/caller-actions';

vi.mock('electron', () => ({}));

describe('what a phone program is given', () => {
  it.each([
    ['+4535203040', 'tel:+4535203040'],
    ['35 20 30 40', 'tel:35203040'],
    ['+45 (0)35-20.30/40', 'tel:+45035203040'],
    ['35\u00a020\u00a030\u00a040', 'tel:35203040'],
    ['204', 'tel:204'],
  ])('is of %j nothing but the digits, after a plus', (number, address) => {
    expect(telephoneAddress(number)).toBe(address);
  });

  it.each([
    '+45 35;ext=1',
    '35203040,204',
    '*#06#',
    'sip:x@y',
    'tel:35203040',
    '35203040?subject=x',
    '%2b4535203040',
    '4535+203040',
    '++4535203040',
    '٣٥٢٠٣٠٤٠',
    '',
    '+',
    '1'.repeat(21),
    '1'.repeat(100_000),
  ])('is nothing where the number is none: %j', (number) => {
    expect(telephoneAddress(number)).toBeNull();
  });

  it('is never anything else, whatever the number', () => {
    const letters = fc.constantFrom('+', ' ', '0', '7', '-', '(', ';', '/', '*', '#', ':', '\n', 'a', '%', '\u202e');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (number) => {
        expect(telephoneAddress(number) ?? 'tel:00').toMatch(/^tel:\+?[0-9]{2,20}$/);
      }),
      { numRuns: 1000 },
    );
  });
});
