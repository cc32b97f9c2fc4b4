/** Files of the profile that are broken, or cannot be written. */
import type { Row } from './row';

const aside = 'A notice names the file that was set aside.';
const lives = 'All else lives on; what is chosen anew is written to a new file.';

/** The rows. */
export const disk = {
  'settings-broken': { fault: 'The settings are no JSON.', sees: aside, heals: lives },
  'settings-half': { fault: 'The settings were written by half.', sees: aside, heals: lives },
  'settings-odd': { fault: 'One setting makes no sense.', sees: aside, heals: 'The other settings are kept.' },
  'credentials-broken': {
    fault: 'The stored sign-in is no JSON.',
    sees: `${aside} The sign-in is asked for.`,
    heals: 'After the sign-in the next start is live without a word.',
  },
  'ledger-broken': {
    fault: 'The journal of popups holds garbage.',
    sees: 'Who waits still may be told again.',
    heals: 'Who comes from then on is told once.',
  },
  'ledger-torn': {
    fault: 'The last line of the journal of popups was written by half.',
    sees: 'Nothing; nobody is told again.',
    heals: 'Who comes from then on is told once.',
  },
  'ledger-no-file': {
    fault: 'The journal of popups cannot be written: a file stands in the place of its folder.',
    sees: 'A notice says so. The popups come all the same.',
    heals: 'Who comes from then on is told once.',
  },
  'ledger-folder': {
    fault: 'A folder stands in the place of the journal of popups.',
    sees: aside,
    heals: 'Who comes from then on is told once.',
  },
  'disk-full': {
    fault: 'The disk becomes full.',
    sees: 'A notice says so. The popups come all the same.',
    heals: 'Live all the while.',
  },
  'log-no-file': {
    fault: 'The log cannot be written.',
    sees: 'Nothing.',
    heals: 'Live all the while.',
  },
} as const satisfies Readonly<Record<string, Row>>;
