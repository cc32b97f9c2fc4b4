/** How a request shows who is asking: the one place that puts a token into a request. */

import { percentEncode } from './percent-encode';

/** The ways a token can travel. The platform documents the query parameter and the cookie; a server may want a header. */
export const tokenStrategies = ['query', 'bearer', 'cookie'] as const;

/** Where the token travels. */
export type TokenStrategy = (typeof tokenStrategies)[number];

/** The right to ask one server. */
export interface Access {
  /** Scheme, host and port, e.g. `https://api.telecomx.dk`. */
  readonly origin: string;
  readonly token: string;
  readonly strategy: TokenStrategy;
}

/** What a request carries to show who is asking: `parameter` joins its query, and is '' where a header carries the token. */
export interface TokenShown {
  readonly parameter: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts the token of `access` where its strategy has it. */
export function presentToken({ strategy, token }: Access): TokenShown {
  switch (strategy) {
    case 'query':
      return { parameter: `token=${percentEncode(token)}`, headers: {} };
    case 'bearer':
      return { parameter: '', headers: { authorization: `Bearer ${token}` } };
    case 'cookie':
      return { parameter: '', headers: { cookie: `token=${percentEncode(token)}` } };
  }
}
