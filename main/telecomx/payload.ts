/** Bodies of answers: what they hold, and their shape for diagnostics. */
import type { HttpResponse } from './transport';

/** What a body holds. */
export type Payload =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'html' | 'text'; readonly text: string };

/** Reads a body. Never throws; says nothing about whether the value is what was asked for. */
export function readPayload(response: HttpResponse): Payload {
  const text = response.body.trim();
  if (text === '') return { kind: 'empty' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: text.startsWith('<') ? 'html' : 'text', text };
  }
}

/** How many keys of an object the shape names. */
const keysTold = 20;

/** Keys that may be told: a field's name, not a token, a name or a number that somebody used as a key. */
const tellableKey = /^[a-z_]{1,23}$/i;

function shapeOfValue(value: unknown, depth: number): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    const of = value.length > 0 && depth > 0 ? ` of ${shapeOfValue(first, depth - 1)}` : '';
    return `array(${value.length})${of}`;
  }
  if (typeof value !== 'object') return typeof value;
  const entries = Object.entries(value);
  if (depth === 0) return `object(${entries.length})`;
  const told = entries
    .slice(0, keysTold)
    .map(([key, field]) => `${tellableKey.test(key) ? key : '?'}: ${shapeOfValue(field, depth - 1)}`);
  return `{${told.join(', ')}${entries.length > keysTold ? ', …' : ''}}`;
}

/** The form of an answer for diagnostics: status, keys and types, never a value. */
export function shapeOf(status: number, payload: Payload): string {
  switch (payload.kind) {
    case 'json':
      return `${status} ${shapeOfValue(payload.value, 2)}`;
    case 'empty':
      return `${status} empty`;
    case 'html':
    case 'text':
      return `${status} ${payload.kind}(${payload.text.length})`;
  }
}
