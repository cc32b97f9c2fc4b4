/** Why nobody is signed in, in words. */
import { m } from '../../messages/compiled/messages';
import { getLocale } from '../../messages/compiled/runtime';
import type { Problem, Trouble } from '../session';
import { sentenceFor } from '../telecomx/error-sentence';

/** A company by its name, or in words where it does not say one. */
function companyName(company: string | null): string {
  return company ?? m.policy_company();
}

function serverList(servers: readonly string[]): string {
  const hosts = servers.map((server) => server.replace(/^https?:\/\//u, ''));
  return new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(hosts);
}

/** The sentence for a problem with the session at a server. */
export function problemText(problem: Problem, server: string): string {
  switch (problem.kind) {
    case 'refused':
      return sentenceFor(problem.error, { server, signingIn: true });
    case 'server-invalid':
      return m.signin_server_invalid();
    case 'server-insecure':
      return m.signin_server_insecure();
    case 'server-refused':
      return m.signin_server_refused({ company: companyName(problem.company), servers: serverList(problem.servers) });
    case 'weak-held':
      return m.signin_weak_held();
    case 'server-held':
      return m.signin_server_held({ servers: serverList(problem.servers) });
    case 'weak-refused':
      return m.signin_weak_refused({ company: companyName(problem.company) });
    case 'keyring-missing':
      return m.signin_keyring_missing();
    case 'keyring-changed':
      return m.signin_keyring_changed();
    case 'wrong-code':
      return m.signin_wrong_code();
    case 'wrong-token':
      return m.signin_wrong_token();
    case 'demo-failed':
      return m.signin_demo_failed();
    case 'session-expired':
      return m.session_expired();
  }
}

/** The sentence for what does not work on this computer, or for this agent. */
export function troubleText(trouble: Trouble): string {
  switch (trouble) {
    case 'journal':
      return m.notice_journal();
    case 'settings':
      return m.notice_settings();
    case 'not-stored':
      return m.notice_not_stored();
    case 'not-forgotten':
      return m.notice_not_forgotten();
    case 'not-ended':
      return m.notice_not_ended();
  }
}
