/** Whether the desktop's keyring answers at all: Electron's own question to it would stop the whole app meanwhile. */
import { readProperty } from './bus-property';
import type { SessionBus } from './session-bus';
import type { BusAnswer } from './session-bus-connection';

/** A keyring that is only being started with the desktop may take this long. Milliseconds. */
const limit = 5000;

const service = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' };

/** Asks the secret service of freedesktop.org which of its collections passwords go to. */
function askForDefault(bus: SessionBus): Promise<BusAnswer> {
  const question = { interface: 'org.freedesktop.Secret.Service', member: 'ReadAlias', signature: 's' };
  return bus.call({ ...service, ...question, body: ['default'] }, limit);
}

/**
 * False where the keyring of the freedesktop.org secret service is there but does not answer. Where there is none, or no
 * bus (null: Windows, macOS), Electron knows at once what there is.
 */
export async function keyringAnswers(bus: SessionBus | null): Promise<boolean> {
  return bus === null || (await askForDefault(bus)).kind !== 'late';
}

/** Whether who asks the keyring for something makes the desktop ask the person for a password first, and waits for it. */
export async function keyringIsLocked(bus: SessionBus | null): Promise<boolean> {
  const answer = bus === null ? null : await askForDefault(bus);
  const path = answer?.kind === 'answered' ? answer.body[0] : null;
  if (bus === null || typeof path !== 'string') return false;
  // No collection has the name: the first password makes one, for which the person is asked.
  if (path === '/') return true;
  const property = { ...service, path, interface: 'org.freedesktop.Secret.Collection', name: 'Locked' };
  return new Promise((resolve) => {
    void readProperty(bus, property, limit, (value) => {
      resolve(value === true);
    });
  });
}
