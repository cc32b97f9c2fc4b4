import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../main/words/display-text';
import { m } from '../../../messages/compiled/messages';
import { shownText, withoutMarkup } from '../../../main/desktop/shown-text';

const text = (title: string, body = '') => shownText({ title, body, urgency: 'normal', canSnooze: false });

describe('the text of a popup', () => {
  it.each(['Bamse & Kylling', '--version', 'Ærø ⚡ 日本', 'a\\nb', "'; drop", '<b>Ida</b>'])(
    'leaves %j as it is',
    (name) => {
      expect(text(name, name)).toEqual({ title: name, body: name });
    },
  );

  it('puts a space in the place of control characters, but keeps the newlines of the body', () => {
    expect(text('a\0\n\tb', 'a\r\nb\0c\u0085d\r e')).toEqual({ title: 'a b', body: 'a\nb c d\n e' });
  });

  it('cuts a title after 300 characters as people count them', () => {
    expect(text('👩‍👩‍👧'.repeat(300)).title).toBe('👩‍👩‍👧'.repeat(300));
    expect(text('👩‍👩‍👧'.repeat(301)).title).toBe(`${'👩‍👩‍👧'.repeat(299)}…`);
  });

  it('leaves a name its 200 characters, among the words around it too', () => {
    const name = '👩‍👩‍👧'.repeat(200);
    const title = (of: string) => m.popup_still_callback_title({ who: displayText(of) });
    expect(text(title(name)).title).toBe(title(name));
    expect(text(title(`${name}x`)).title).toContain(`${name}…`);
  });

  it('is short and can be written as UTF-8 whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(20), (piece, times) => {
        const { title, body } = text(piece.repeat(times), `\ud800${piece.repeat(times)}`);
        expect(title.length).toBeLessThanOrEqual(300 * 32);
        expect(Buffer.from(body).toString()).toBe(body);
        expect(title).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('keeps no heap of combining marks', () => {
    expect(text(`e${'\u0301'.repeat(200_000)}`).title.length).toBeLessThanOrEqual(32);
  });

  it('cuts such a heap between two marks, not through one', () => {
    // Each mark is a pair of code units: after the letter, the limit falls between the two.
    expect(text(`e${'\u{e0100}'.repeat(400)}`).title).toBe(`e${'\u{e0100}'.repeat(15)}`);
  });

  it('escapes what would be markup, once', () => {
    expect(withoutMarkup('<b>A & B</b> &amp;')).toBe('&lt;b&gt;A &amp; B&lt;/b&gt; &amp;amp;');
  });
});
