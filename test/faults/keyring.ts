/** The keyring of the desktop. */
import type { Row } from './row';

/** The rows. */
export const keyring = {
  missing: {
    fault: 'The desktop has no keyring.',
    sees: 'A dialog asks whether to keep the sign-in until the app quits, or to store it anyway.',
    heals: 'Live all the while.',
  },
  'gone-at-start': {
    fault: 'The keyring that holds the stored sign-in is gone at the next start.',
    sees: 'The sign-in, with the e-mail filled in and a sentence why.',
    heals: 'Live after the sign-in.',
  },
  changed: {
    fault: 'The keyring at the next start is another than the one that the sign-in was stored with.',
    sees: 'The sign-in, with the e-mail filled in and a sentence why.',
    heals: 'Live after the sign-in, which the new keyring keeps.',
  },
  'record-broken': {
    fault: 'The stored token was changed by somebody.',
    sees: 'The sign-in, with the e-mail filled in and a sentence why.',
    heals: 'Live after the sign-in.',
  },
  killed: {
    fault: 'The keyring is killed while the agent is watching.',
    sees: 'Nothing.',
    heals: 'Live all the while.',
  },
} as const satisfies Readonly<Record<string, Row>>;
