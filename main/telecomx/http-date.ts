/** Times in HTTP headers. */
import type { HttpResponse } from './transport';
import { plausible } from './moment';
import type { ServerTime } from '../board/caller';

/** `Tue, 24 Nov 2026 09:30:00 GMT`, the one form that servers send; `Date.parse` alone would take almost anything. */
const httpDateForm = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Reads an HTTP date, or null. A whole second on the server's clock. */
export function parseHttpDate(text: string | undefined): ServerTime | null {
  if (text === undefined || !httpDateForm.test(text)) return null;
  return plausible(Date.parse(text));
}

/**
 * How long a server asks to be left alone, in milliseconds, or null where it does not say so readably. Its header
 * `Retry-After` holds seconds, or a date, which counts from the `Date` of the same answer: the desktop's clock may be
 * wrong.
 */
export function readRetryAfter(headers: HttpResponse['headers']): number | null {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const until = parseHttpDate(value);
  const from = parseHttpDate(headers.get('date'));
  return until === null || from === null ? null : Math.max(0, until - from);
}
