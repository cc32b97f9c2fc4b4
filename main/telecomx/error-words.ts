/** The words of an error's body. The platform documents no shape, so all that are in use are read. */
import type { Payload } from './payload';

/** Fields that hold words, or something that holds words. */
const wordFields = [
  'code',
  'errorCode',
  'error_code',
  'type',
  'title',
  'reason',
  'message',
  'msg',
  'error',
  'errors',
  'error_description',
  'description',
  'detail',
] as const;

/** An object's fields are read down to this depth; the body itself is 0. */
const deepest = 3;
/** No more texts, entries of a list and fields of an object are looked at. */
const most = 20;
/** Characters of one text that are read. A longer plain text is no error of the platform's. */
const longest = 300;

/** Tags in a plain text: a page after all. */
const tag = /<[a-z!/]/i;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, depth: number, texts: string[]): void {
  if (texts.length >= most) return;
  if (typeof value === 'string') {
    if (value.trim() !== '') texts.push(value.slice(0, longest));
  } else if (Array.isArray(value)) {
    // A list in a list is no shape in use.
    for (const entry of value.slice(0, most)) if (!Array.isArray(entry)) collect(entry, depth, texts);
  } else if (isObject(value) && depth <= deepest) {
    for (const field of wordFields) {
      if (!Object.hasOwn(value, field)) continue;
      const inner = value[field];
      if (field === 'errors' && isObject(inner)) collectByField(inner, depth + 1, texts);
      else collect(inner, depth + 1, texts);
    }
  }
}

/** Of `errors: {smsKey: ["is missing"]}`: there the fields' names are words too. */
function collectByField(complaints: Readonly<Record<string, unknown>>, depth: number, texts: string[]): void {
  for (const field of Object.keys(complaints).slice(0, most)) {
    collect(field, depth, texts);
    collect(complaints[field], depth, texts);
  }
}

/**
 * The words of an error's body in lower case, or '' where there are none: of `{message}`, `{error: "…"}`,
 * `{error: {code, message}}`, `{errors: […]}` and their like, nested too, of a JSON string and of a short plain text.
 * A page of HTML is not the platform's and has no words. Never throws.
 */
export function errorWords(payload: Payload): string {
  switch (payload.kind) {
    case 'json': {
      const texts: string[] = [];
      collect(payload.value, 0, texts);
      return texts.join(' ').toLowerCase();
    }
    case 'text':
      return payload.text.length > longest || tag.test(payload.text) ? '' : payload.text.toLowerCase();
    case 'empty':
    case 'html':
      return '';
  }
}

function collectAll(value: unknown, depth: number, texts: string[]): void {
  if (texts.length >= most) return;
  if (typeof value === 'string') texts.push(value.slice(0, longest));
  else if (Array.isArray(value)) for (const entry of value.slice(0, most)) collectAll(entry, depth + 1, texts);
  else if (isObject(value) && depth <= deepest) {
    for (const field of Object.keys(value).slice(0, most)) {
      // A field that says no is as good as none.
      if (value[field] === false || value[field] === null) continue;
      texts.push(field.slice(0, longest));
      collectAll(value[field], depth + 1, texts);
    }
  }
}

/**
 * All texts and all names of fields in an answer, in lower case, wherever they stand: for a sign-in, of which nobody
 * knows in what shape it asks for a code. Never throws.
 */
export function allWords(payload: Payload): string {
  if (payload.kind !== 'json') return errorWords(payload);
  const texts: string[] = [];
  collectAll(payload.value, 0, texts);
  return texts.join(' ').toLowerCase();
}
