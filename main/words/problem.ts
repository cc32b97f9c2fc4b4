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
    case 'keyring-lost':
      return m.signin_keyring_lost();
    case 'session-expired':
      return m.session_expired();
  }
}

/** The sentence for what does not work on this computer. */
export function troubleText(trouble: Trouble): string {
  switch (trouble) {
    case 'journal':
      return m.notice_journal();
    case 'not-stored':
      return m.notice_not_stored();
    case 'not-forgotten':
      return m.notice_not_forgotten();
  }
}
