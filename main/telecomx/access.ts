/** How a request shows who is asking: the one place that puts a token into a request. */

import { percentEncode } from './percent-encode';

/** Where the token travels. The platform documents the query parameter and the cookie; a server may want a header. */
export type TokenStrategy = 'query' | 'bearer' | 'cookie';

/** The right to ask one server. */
export interface Access {
  /** Scheme, host and port, e.g. `https://api.telecomx.dk`. */
  readonly origin: string;
  readonly token: string;
  readonly strategy: TokenStrategy;
}

/** Puts the token of `access` into `url` (changed in place) or into the headers it returns. */
export function presentToken(access: Access, url: URL): Readonly<Record<string, string>> {
  switch (access.strategy) {
    case 'query':
      url.searchParams.set('token', access.token);
      return {};
    case 'bearer':
      return { authorization: `Bearer ${access.token}` };
    case 'cookie':
      return { cookie: `token=${percentEncode(access.token)}` };
  }
}
