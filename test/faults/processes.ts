/** Processes of the app's own that end, as when the system is short of memory. */
import type { Row } from './row';

const heals = 'The polls and popups go on meanwhile.';

/** The rows. */
export const processes = {
  renderer: {
    fault: 'The window’s process is killed.',
    sees: 'The window is built again, with everything in it.',
    heals,
  },
  graphics: {
    fault: 'The graphics process is killed.',
    sees: 'Nothing, or a flicker.',
    heals,
  },
  network: {
    fault: 'The network process is killed, in the middle of a poll.',
    sees: 'Nothing, or for a moment that there is no connection.',
    heals: 'Live at the next try.',
  },
} as const satisfies Readonly<Record<string, Row>>;
