import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../main/words/display-text';

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe('text from outside', () => {
  it.each([
    ['Ida Holm', 'Ida Holm'],
    ['  Ida \t\r\n  Holm ', 'Ida Holm'],
    ['Ida\u0000\u0007\u009bHolm', 'Ida Holm'],
    ['Ida\u2028Holm\u2029', 'Ida Holm'],
    ['\u202eIda\u2066 Holm', 'Ida Holm'],
    ['\u202a\u202b', ''],
    ['Bamse & <b>Kylling</b>', 'Bamse & <b>Kylling</b>'],
    ['👩‍👩‍👧 Familien Østergård', '👩‍👩‍👧 Familien Østergård'],
  ])('%j is shown as %j', (text, shown) => {
    expect(displayText(text)).toBe(shown);
  });

  it('ends in an ellipsis past 200 letters as people see them', () => {
    expect(displayText('x'.repeat(200))).toBe('x'.repeat(200));
    expect(displayText('x'.repeat(201))).toBe(`${'x'.repeat(200)}…`);
    expect(displayText('👩‍👩‍👧'.repeat(200))).toBe('👩‍👩‍👧'.repeat(200));
    expect(displayText('👩‍👩‍👧'.repeat(201))).toBe(`${'👩‍👩‍👧'.repeat(200)}…`);
  });

  it('does not stop the process with megabytes', () => {
    expect(displayText('a\u0301'.repeat(1_000_000))).toBe(`${'a\u0301'.repeat(200)}…`);
    expect(displayText(`a${'\u0301'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(8000);
  });

  it('is one short line without control characters, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600, size: 'max' }), (text) => {
        const shown = displayText(text);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u);
        expect(graphemes(shown)).toBeLessThanOrEqual(201);
        expect(displayText(shown)).toBe(shown);
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
