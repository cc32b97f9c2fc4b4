/** Why nobody is signed in, in words. */
import { m } from '../../messages/compiled/messages';
import type { Problem, Trouble } from '../session';
import { sentenceFor } from '../telecomx/error-sentence';

/** The sentence for a problem with the session at a server. */
export function problemText(problem: Problem, server: string): string {
  switch (problem.kind) {
    case 'refused':
      return sentenceFor(problem.error, { server, signingIn: true });
    case 'server-invalid':
      return m.signin_server_invalid();
    case 'server-insecure':
      return m.signin_server_insecure();
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
