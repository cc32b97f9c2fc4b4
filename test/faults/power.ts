/** Sleep, and what waits for the end of it. */
import type { Row } from './row';

const closed = 'The queue is shown as closed to the agent, once, by a sentence of its own.';
const heals = 'Asked again once a minute, and at once when the computer wakes up.';

/** The rows. */
export const power = {
  resume: {
    fault: 'The computer wakes up while the polls are backing off.',
    sees: 'The list as it was before.',
    heals: 'Live within 2.5 s of the resume.',
  },
  'sleep-untold': {
    fault: 'The computer sleeps, and no event says so.',
    sees: 'The list as it was before.',
    heals: 'The late timer is taken for a wake: live within 2.5 s.',
  },
  'queue-misnamed': { fault: 'The platform answers 400 `bad_request`.', sees: closed, heals },
  'queue-closed': { fault: 'The platform answers 403 `access_denied`.', sees: closed, heals },
  'queue-gone': { fault: 'The platform answers 404 `id`.', sees: closed, heals },
} as const satisfies Readonly<Record<string, Row>>;
