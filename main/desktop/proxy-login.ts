/**
 * A proxy that wants to know who asks (407): asks the person once, and keeps what was typed in memory until the app
 * quits.
 */

import type { ProxyForm, ProxyView } from '../bridge/contract';

/** The proxies' credentials, and the one question that may be open. */
export interface ProxyLogin {
  /** What to tell a proxy, or null: then the person is asked. `again` says that it refused what it was told last. */
  readonly credentialsFor: (host: string, again: boolean) => ProxyForm | null;
  readonly asking: () => ProxyView | null;
  /** The person answered. */
  readonly answer: (credentials: ProxyForm) => void;
  /** Not now: nobody is asked again until {@link ProxyLogin.askAgain}. */
  readonly cancel: () => void;
  readonly askAgain: () => void;
}

/** Asks nobody yet. `onChange` is called when a question comes up or is settled. */
export function createProxyLogin(onChange: () => void): ProxyLogin {
  const known = new Map<string, ProxyForm>();
  let asking: ProxyView | null = null;
  let isCancelled = false;

  function ask(host: string, refused: boolean): void {
    // What a person types for one proxy must not go to another that asks meanwhile: that one asks again.
    const isOpen = asking !== null && (asking.host !== host || asking.refused === refused);
    if (isCancelled || isOpen) return;
    asking = { host, refused };
    onChange();
  }

  return {
    credentialsFor(host, again) {
      const credentials = known.get(host);
      if (credentials !== undefined && !again) return credentials;
      known.delete(host);
      // While the person types, what comes meanwhile must not undo what the question says.
      if (credentials !== undefined || asking?.host !== host) ask(host, credentials !== undefined);
      return null;
    },
    asking: () => asking,
    answer(credentials) {
      if (asking === null) return;
      known.set(asking.host, credentials);
      asking = null;
      onChange();
    },
    cancel() {
      isCancelled = true;
      asking = null;
      onChange();
    },
    askAgain() {
      isCancelled = false;
    },
  };
}
