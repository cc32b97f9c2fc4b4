/** The log of requests, for tests to read. No secret stands in it. */

import type { IncomingHttpHeaders } from 'node:http';
import type { RouteName } from './routes/find-route';

/** One request, as it came in and how it was answered. Secrets stand in it as `***`, whichever way they came. */
export interface LoggedRequest {
  /** When it arrived, on this process's monotonic clock (`performance.now()`), in milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** The fields of the body, where one was read. */
  fields: Readonly<Record<string, string>>;
  readonly route: RouteName | null;
  readonly queue: string | null;
  /** How the token was presented. */
  readonly presented: 'query' | 'bearer' | 'cookie' | null;
  /** The answer's status; null while there is none, or where a fault gave none. */
  status: number | null;
  /** When the answer was handed to the network, on the same clock as {@link at}. */
  answeredAt: number | null;
}

/** Query parameters and body fields that never stand in the log. */
const SECRET_PARAMETERS = new Set(['token', 'password', 'smsKey', 'authenticatorToken']);
const SECRET_HEADERS = new Set(['authorization', 'cookie']);
const HIDDEN = '***';

/** Every request since the start, or since the log was cleared. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  /** All requests, in the order in which they arrived. */
  get requests(): readonly Readonly<LoggedRequest>[] {
    return this.#requests;
  }

  /** The requests for one queue's callers. */
  callersRequests(queue: string): readonly Readonly<LoggedRequest>[] {
    return this.#requests.filter((request) => request.route === 'callers' && request.queue === queue);
  }

  /** Writes a request down and gives it back; what is learned of it later is filled in there. */
  add(request: LoggedRequest): LoggedRequest {
    this.#requests.push(request);
    return request;
  }

  /** Forgets all requests until now. */
  clear(): void {
    this.#requests = [];
  }
}

/** Parameters as a plain object, secret ones hidden. */
export function withoutSecrets(parameters: Iterable<[string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...parameters].map(([name, value]) => [name, SECRET_PARAMETERS.has(name) ? HIDDEN : value]),
  );
}

/** Headers with what carries a token hidden. */
export function withoutSecretHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, SECRET_HEADERS.has(name) ? HIDDEN : value]),
  );
}
