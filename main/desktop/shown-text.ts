/** What every channel does to the text of a popup, so that a name reads the same on all of them. */

import type { Popup } from '../alerts/popup';

/**
 * The longest title and body, in graphemes: what people see as one character. A name, which has up to 200, keeps them all
 * among the words around it.
 */
const TITLE_LIMIT = 300;
const BODY_LIMIT = 1000;

/** Code units of one grapheme that are kept: combining marks can be piled up without end. */
const LONGEST_GRAPHEME = 32;

/** C0 and C1 controls and DEL, which no service shows and some stumble over; a newline in the body is text. */
const controls = /\p{Cc}+/gu;
const controlsButNewline = /[^\P{Cc}\n]+/gu;

/** Title and body without control characters (a space stands for a run of them), well-formed and of a sane length. */
export function shownText(popup: Popup): { readonly title: string; readonly body: string } {
  return {
    title: shortened(wellFormed(popup.title).replace(controls, ' '), TITLE_LIMIT),
    body: shortened(wellFormed(popup.body).replace(/\r\n?/g, '\n').replace(controlsButNewline, ' '), BODY_LIMIT),
  };
}

/** Escapes what a service that reads markup would take for markup. */
export function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Half a surrogate pair has no UTF-8 form. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A cut may go through the middle of a surrogate pair. */
function withoutHalf(text: string): string {
  return text.replace(/\p{Surrogate}$/u, '');
}

function shortened(text: string, limit: number): string {
  // No text has more graphemes than code units; so the common case costs nothing.
  if (text.length <= limit) return text;
  const kept: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length === limit) return `${kept.slice(0, -1).join('')}…`;
    kept.push(withoutHalf(segment.slice(0, LONGEST_GRAPHEME)));
  }
  return kept.join('');
}
