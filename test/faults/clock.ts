/** Clocks that are wrong, or jump. */
import { nothingLost, type Row } from './row';

const sees = 'Nothing: the waits and the moments in the list go by the platform’s clock.';

/** The rows. */
export const clock = {
  ahead: { fault: 'The platform’s clock jumps three hours ahead of the computer’s.', sees, heals: nothingLost },
  behind: { fault: 'The platform’s clock falls three hours behind.', sees, heals: nothingLost },
  'no-date': { fault: 'The answers carry no `Date`.', sees, heals: nothingLost },
  'odd-date': { fault: 'The answers’ `Date` cannot be read.', sees, heals: nothingLost },
  'entered-later': {
    fault: 'A caller enters an hour from now, by what the platform says.',
    sees: 'The caller is in the list, with no wait yet.',
    heals: nothingLost,
  },
} as const satisfies Readonly<Record<string, Row>>;
