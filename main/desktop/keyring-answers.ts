/** Whether the desktop's keyring answers at all: Electron's own question to it would stop the whole app meanwhile. */
import type { SessionBus } from './session-bus';

/** A keyring that is only being started with the desktop may take this long. Milliseconds. */
const limit = 5000;

/**
 * False where the keyring of the freedesktop.org secret service is there but does not answer. Where there is none, or no
 * bus (null: Windows, macOS), Electron knows at once what there is.
 */
export async function keyringAnswers(bus: SessionBus | null): Promise<boolean> {
  if (bus === null) return true;
  const question = {
    destination: 'org.freedesktop.secrets',
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'ReadAlias',
    signature: 's',
    body: ['default'],
  };
  const answer = await bus.call(question, limit);
  return answer.kind !== 'late';
}
