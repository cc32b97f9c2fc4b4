/** The tokens that were handed out. */

import { randomBytes } from 'node:crypto';

/** How long a token lives that was not asked to persist. Minutes. */
const LIFETIME_MINUTES = 15;
const MINUTE = 60_000;

/** A token as handed out. */
export interface IssuedToken {
  readonly token: string;
  /** -1 for one that does not expire. */
  readonly expiresInMinutes: number;
}

/** What a token is worth: an employee's id, or one of the documented refusals. */
export type TokenVerdict =
  { readonly kind: 'valid'; readonly employee: string } | { readonly kind: 'expired' | 'wrong-address' };

interface Session {
  readonly employee: string;
  readonly address: string;
  /** Epoch milliseconds on the platform's clock; null for a token that persists. */
  readonly expires: number | null;
}

/** The tokens in circulation. Times are handed in, from the platform's clock. */
export class Tokens {
  readonly #sessions = new Map<string, Session>();

  /** Makes a token for an employee who signed in from an address. */
  issue(employee: string, options: { persist: boolean; address: string; now: number }): IssuedToken {
    const token = randomBytes(24).toString('hex');
    const expires = options.persist ? null : options.now + LIFETIME_MINUTES * MINUTE;
    this.#sessions.set(token, { employee, address: options.address, expires });
    return { token, expiresInMinutes: options.persist ? -1 : LIFETIME_MINUTES };
  }

  /** Judges a token presented from an address. One that was never issued, or was revoked, counts as expired. */
  check(token: string, presented: { address: string; now: number }): TokenVerdict {
    const session = this.#sessions.get(token);
    if (session === undefined || (session.expires !== null && session.expires <= presented.now)) {
      return { kind: 'expired' };
    }
    if (session.address !== presented.address) return { kind: 'wrong-address' };
    return { kind: 'valid', employee: session.employee };
  }

  /** Gives a token that expires its whole lifetime again, from now on. */
  extend(token: string, now: number): void {
    const session = this.#sessions.get(token);
    if (session === undefined || session.expires === null) return;
    this.#sessions.set(token, { ...session, expires: now + LIFETIME_MINUTES * MINUTE });
  }

  /** Ends all sessions of one employee, as the platform's log-out does. */
  revokeAllOf(employee: string): void {
    for (const [token, session] of this.#sessions) if (session.employee === employee) this.#sessions.delete(token);
  }

  /** Ends every session, as an administrator may. */
  revokeAll(): void {
    this.#sessions.clear();
  }
}
