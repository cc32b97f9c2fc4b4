/** The proxy of the network that the computer is in. */
import { nextTry, type Row } from './row';

/** The rows. */
export const proxy = {
  down: {
    fault: 'The proxy is down: it refuses connections.',
    sees: 'The status says that no queue answers; a line says that the proxy cannot be reached.',
    heals: nextTry,
  },
  'cuts-off': {
    fault: 'The proxy cuts every connection off.',
    sees: 'The status says that no queue answers; a line says that there is no connection.',
    heals: nextTry,
  },
  refuses: {
    fault: 'The proxy lets nobody through: 403 with a page of its own.',
    sees: 'A line says that something is wrong on the way. Nobody is signed out.',
    heals: nextTry,
  },
  'cannot-reach': {
    fault: 'The proxy does not reach the platform: 502 with a page of its own.',
    sees: 'A line says so, with the number of the answer.',
    heals: nextTry,
  },
  'asks-to-sign-in': {
    fault: 'The proxy begins to ask for a user name and a password (407).',
    sees: 'A dialog asks for both. They are kept until the app quits.',
    heals: 'Live as soon as they were given.',
  },
  'wrong-password': {
    fault: 'The password for the proxy is wrong.',
    sees: 'The dialog says so and asks again.',
    heals: 'Live as soon as the right one was given.',
  },
} as const satisfies Readonly<Record<string, Row>>;
