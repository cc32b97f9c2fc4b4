/** The faults that a test may plan, and whom they hit. */

import type { FoundRoute, RouteName } from './routes/find-route';

/** Bytes that go out piece by piece, each when the network has taken the one before it. */
export type Pieces = () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A way for one answer to go wrong. */
export type Fault =
  /** An answer of the test's own. */
  | { kind: 'answer'; status: number; body?: string; headers?: Readonly<Record<string, string>> }
  /** A documented refusal in the configured shape, e.g. 500 `internal_error`. */
  | { kind: 'refuse'; status: number; code: string; message?: string; headers?: Readonly<Record<string, string>> }
  /** The right answer with other headers (null takes one away) or with its body rewritten. */
  | { kind: 'altered'; headers?: Readonly<Record<string, string | null>>; body?: (right: string) => string }
  /** The right answer, this many milliseconds late. */
  | { kind: 'delay'; milliseconds: number }
  /** No answer, ever; the connection stays open. */
  | { kind: 'hang' }
  /** The connection is reset instead of an answer. */
  | { kind: 'reset' }
  /** The right headers and half of the right body; then the connection breaks. */
  | { kind: 'half-body' }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** 200 with a page of HTML, as a hotel's network answers. */
  | { kind: 'html' }
  /** Anything at all on the connection, headers included, which is closed after it: never, where the pieces never end. */
  | { kind: 'raw'; bytes: string | Uint8Array | Pieces };

/** Which requests a fault is for: a route, all routes, or one queue's requests on a route. */
export interface FaultTarget {
  readonly route: RouteName | 'any';
  readonly queue?: string;
}

interface PlannedFault {
  readonly target: FaultTarget;
  readonly fault: Fault;
  timesLeft: number;
}

/** The faults that a test has planned. The first planned one that fits a request and is not used up is played. */
export class Faults {
  #planned: PlannedFault[] = [];

  /**
   * Plans a fault.
   * @param times for how many requests; for all that follow where it is left out
   */
  plan(target: FaultTarget, fault: Fault, times = Infinity): void {
    this.#planned.push({ target, fault, timesLeft: times });
  }

  /** Forgets every plan: from now on all is answered as it should be. */
  clear(): void {
    this.#planned = [];
  }

  /** The fault for a request, which counts as played; null for none. */
  take(route: FoundRoute | null): Fault | null {
    const planned = this.#planned.find((candidate) => candidate.timesLeft > 0 && fits(candidate.target, route));
    if (planned === undefined) return null;
    planned.timesLeft -= 1;
    return planned.fault;
  }
}

function fits(target: FaultTarget, route: FoundRoute | null): boolean {
  if (target.route !== 'any' && target.route !== route?.name) return false;
  return target.queue === undefined || target.queue === route?.id;
}
