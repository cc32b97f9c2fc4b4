/** The address of a server, as people type it. */
import type { Result } from './telecomx/errors';

/** Why an address cannot be used. */
export type AddressProblem = 'invalid' | 'insecure';

function isThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** The scheme that is meant where none was typed: this very computer hardly ever has a certificate. */
function schemeFor(text: string): string {
  const url = `http://${text}`;
  return URL.canParse(url) && isThisComputer(new URL(url).hostname) ? 'http' : 'https';
}

/**
 * The origin (scheme, host, port) of what was typed; the scheme may be left out. Plain http would show the token to
 * everybody on the way, so it is allowed to this very computer only.
 */
export function serverOrigin(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${schemeFor(text)}://${text}`);
  } catch {
    return { ok: false, error: 'invalid' };
  }
  const bare = url.username === '' && url.password === '' && url.pathname === '/' && url.search === '';
  if (!bare || url.hostname === '' || url.hash !== '') return { ok: false, error: 'invalid' };
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isThisComputer(url.hostname))) {
    return { ok: true, value: url.origin };
  }
  return { ok: false, error: url.protocol === 'http:' ? 'insecure' : 'invalid' };
}
