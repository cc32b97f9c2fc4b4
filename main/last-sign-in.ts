/** What is remembered of the last sign-in, and what a start makes of it. Pure. */
import type { Form, Grant, Problem, SessionEvent } from './session';
import type { StoredToken } from './storage/credentials';
import type { Settings } from './storage/settings';

/** The server may be any text: `toString` is no server that something was chosen for. */
function strategyFor(strategies: Settings['strategies'], server: string): Form['strategy'] {
  return (Object.hasOwn(strategies, server) ? strategies[server] : undefined) ?? 'query';
}

/** What the form for a server is filled with. */
function formFor({ strategies }: Settings, server: string, email: string | null): Form {
  const way = email === null ? 'token' : 'password';
  return { server, email: email ?? '', way, strategy: strategyFor(strategies, server) };
}

/** The form for the server of the last sign-in, or for another. */
export function lastForm(settings: Settings, server: string = settings.server): Form {
  return { ...formFor(settings, server, settings.email), way: settings.way };
}

/** What a start with a stored token, or without one, is to the session. */
export function restored(
  stored: StoredToken,
  origin: string,
  settings: Settings,
  company: string | null,
): SessionEvent {
  if (stored.kind === 'nothing') return { type: 'nothing-stored', form: lastForm(settings, origin), problem: null };
  const { account } = stored;
  const form = formFor(settings, origin, account.email);
  if (stored.kind === 'forbidden') {
    const problem: Problem = stored.weak === 'unused' ? { kind: 'weak-held' } : { kind: 'weak-refused', company };
    return { type: 'nothing-stored', form, problem };
  }
  if (stored.kind === 'locked') return { type: 'nothing-stored', form, problem: { kind: `keyring-${stored.keyring}` } };
  const { token, expiresInMinutes } = stored;
  return { type: 'restored', grant: { account, token, strategy: form.strategy, expiresInMinutes, demo: false } };
}

/** What is to be remembered after a sign-in. A personal token names nobody: the last e-mail stays. */
export function remembered(
  { account, strategy }: Grant,
  before: Settings,
): Pick<Settings, 'server' | 'email' | 'way' | 'strategies'> {
  const { origin, email } = account;
  return {
    server: origin,
    email: email ?? before.email,
    way: email === null ? 'token' : 'password',
    strategies: { ...before.strategies, [origin]: strategy },
  };
}
