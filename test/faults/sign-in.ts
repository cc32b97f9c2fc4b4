/** Signing in, and sessions that end. */
import type { Row } from './row';

const form = 'What was typed stays; the next attempt signs in.';

/** The rows. */
export const signingIn = {
  'wrong-password': {
    fault: 'The password is wrong.',
    sees: 'An alert says that the e-mail or the password is wrong.',
    heals: form,
  },
  'server-down': {
    fault: 'There is nobody at the server’s address.',
    sees: 'An alert says that there is no connection, and what to check.',
    heals: form,
  },
  'no-platform': {
    fault: 'The server is no Telecom X phone system.',
    sees: 'An alert says so.',
    heals: form,
  },
  'server-fault': {
    fault: 'The platform answers the sign-in with 500.',
    sees: 'An alert says that the phone system has a fault of its own.',
    heals: form,
  },
  blocked: {
    fault: 'The platform has blocked the network’s address.',
    sees: 'An alert says so, and that trying again makes it worse.',
    heals: 'Nothing is asked again by itself. The next attempt after the block signs in.',
  },
  'sms-code': {
    fault: 'The platform wants a code by SMS; the first one is wrong.',
    sees: 'A field “SMS code”; an alert for the wrong one.',
    heals: 'The right one signs in; the password is typed once.',
  },
  'authenticator-code': {
    fault: 'The platform wants a code of an authenticator app; the first one is wrong.',
    sees: 'A field “Authenticator code”; an alert for the wrong one.',
    heals: 'The right one signs in; the password is typed once.',
  },
  'factor-not-set-up': {
    fault: 'The company asks everybody for a second factor, and the agent has none yet.',
    sees: 'An alert says so.',
    heals: form,
  },
  expired: {
    fault: 'The session ends while the agent is watching.',
    sees: 'One popup, and the sign-in with the e-mail filled in; the list stays, greyed.',
    heals: 'Live after the next sign-in. Nothing is asked before it.',
  },
  'address-changed': {
    fault: 'The network’s address changes, and the platform accepts the token only from the old one.',
    sees: 'A line says so. Nobody is signed out; the token is kept.',
    heals: 'Live again with the old address, at the next network change or within a minute and some seconds.',
  },
} as const satisfies Readonly<Record<string, Row>>;
