/** Answers and refusals, before they are put on the wire. */

import type { ErrorShape } from './settings';

/** An answer before it goes on the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A documented "no": thrown anywhere while a request is answered, sent in the shape that the settings name. */
export class Refusal extends Error {
  /** A status, the documented code, words for whoever reads along, and headers besides the usual ones. */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** 400: the request could not be understood. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'bad_request', message);
}

/** 200 with a value as JSON. */
export function jsonReply(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return rawJsonReply(JSON.stringify(value), headers);
}

/** 200 with text that says it is JSON, whatever it is. */
export function rawJsonReply(body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body };
}

/** A refusal as an answer. Wherever there is room for one word only, it is the documented code. */
export function refusalReply(refusal: Refusal, shape: ErrorShape): Reply {
  const { status, code, message, headers } = refusal;
  switch (shape) {
    case 'message':
      return { ...jsonReply({ message: code }, headers), status };
    case 'error-string':
      return { ...jsonReply({ error: code }, headers), status };
    case 'error-object':
      return { ...jsonReply({ error: { code, message } }, headers), status };
    case 'text':
      return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: code };
  }
}
