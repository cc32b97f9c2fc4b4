import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalled } from '../../../../renderer/state/setting-words';

describe('a setting is found', () => {
  it.each([
    ['lyd', ['Lyd']],
    ['LYD', ['Lyd']],
    ['style storrelse', ['Störrelse', 'Style']],
    ['kopier', ['Kopiér nummeret']],
    ['stoerrelse', ['Størrelse']],
    ['størrelse', ['Størrelse']],
    ['koe', ['dine køer']],
    ['laast', ['Mens skærmen er låst']],
    ['skaerm', ['Mens skærmen er låst']],
    ['la\u030Ast', ['låst']],
    ['  lyd  ', ['Lyd']],
    ['', ['Lyd']],
  ])('by "%s" in %o', (typed, texts) => {
    expect(isCalled(typed, texts)).toBe(true);
  });

  it.each([
    ['lyden', ['Lyd']],
    ['lyd sprog', ['Lyd']],
    // Words do not go on from one text into the next.
    ['ydsp', ['Lyd', 'Sprog']],
  ])('not by "%s" in %o', (typed, texts) => {
    expect(isCalled(typed, texts)).toBe(false);
  });

  it('by any part of what it is called, and no worse for more texts', () => {
    const word = fc.string({
      minLength: 1,
      unit: fc.constantFrom('a', 'b', 'æ', 'ø', 'å', 'Æ', 'Ø', 'Å', 'é', 'É', '-'),
    });
    fc.assert(
      fc.property(word, word, word, (before, part, after) => {
        expect(isCalled(part, [before + part + after])).toBe(true);
        expect(isCalled(part.toUpperCase(), [after, before + part])).toBe(true);
      }),
    );
  });
});
