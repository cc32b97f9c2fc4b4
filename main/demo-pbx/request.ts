/** Reading a request: query, headers and body, whichever form the body has. */

import type { IncomingMessage } from 'node:http';
import { badRequest, Refusal } from './reply';

/** A longer body than this is refused. Bytes. */
const LONGEST_BODY = 64 * 1024;

/** A request, read as far as its route needs it. */
export interface PbxRequest {
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** The fields of the body, JSON or form; values as text. */
  readonly fields: ReadonlyMap<string, string>;
  /** The address that the request comes from. */
  readonly address: string;
}

/** A parameter of the body or, failing that, of the query; null where it is in neither. */
export function parameter(request: PbxRequest, name: string): string | null {
  return request.fields.get(name) ?? request.query.get(name);
}

/**
 * A parameter that is true or false; false where it is missing.
 * @throws Refusal (400) for anything else
 */
export function flag(request: PbxRequest, name: string): boolean {
  const value = parameter(request, name);
  if (value === 'true' || value === '1') return true;
  if (value === null || value === '' || value === 'false' || value === '0') return false;
  throw badRequest(`${name} is neither true nor false`);
}

/**
 * The fields of a body, JSON or form.
 * @throws Refusal 400 for a body that cannot be read, 413 for one that is too long
 */
export async function readFields(message: IncomingMessage): Promise<ReadonlyMap<string, string>> {
  const text = await readText(message);
  if (text === '') return new Map();
  const type = (message.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded') return new Map(new URLSearchParams(text));
  if (type === 'application/json') return jsonFields(text);
  throw badRequest('The body is neither JSON nor a form');
}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  const body: AsyncIterable<Buffer> = message;
  for await (const chunk of body) {
    length += chunk.length;
    // Read to its end, though not kept: who is cut off while sending may never see the answer.
    if (length <= LONGEST_BODY) chunks.push(chunk);
  }
  if (length > LONGEST_BODY) throw new Refusal(413, 'too_large', 'The body is too long');
  return Buffer.concat(chunks).toString('utf8');
}

function jsonFields(text: string): ReadonlyMap<string, string> {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('The body is no JSON object');
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries<unknown>({ ...value })) {
    if (field === null || field === undefined) continue;
    if (typeof field !== 'string' && typeof field !== 'boolean' && typeof field !== 'number') {
      throw badRequest(`${name} is neither text, number nor Boolean`);
    }
    fields.set(name, String(field));
  }
  return fields;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is no JSON');
  }
}
