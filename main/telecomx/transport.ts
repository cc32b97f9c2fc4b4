/** HTTP as this room needs it. The implementation is handed in: Electron's in the product, Node's in tests. */

/** One request, complete: nothing is added to it but what HTTP itself demands. */
export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** The body of the answer is cut off, and the request fails, past this many (decompressed) bytes. */
  readonly maxBytes: number;
  /** Takes what is to be done when the answer is no longer waited for: to end the request, which then need not settle. */
  readonly whenCancelled: (end: () => void) => void;
}

/** One answer, whatever its status. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Why there is no answer. `detail` is a code such as `ERR_CONNECTION_REFUSED`; `proxy` is the host and port of the
 * proxy that asks for a user name and password, null where it is not known.
 */
export type TransportProblem =
  | { readonly kind: 'network'; readonly detail: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'proxy-login'; readonly proxy: string | null };

/** What a {@link Transport} rejects with. */
export class TransportFailure extends Error {
  constructor(readonly problem: TransportProblem) {
    super(problem.kind);
    this.name = 'TransportFailure';
  }
}

/**
 * Sends one request. A redirect is never followed: it comes back as the answer it is, with its `location`. Rejects with
 * a {@link TransportFailure}.
 */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;
