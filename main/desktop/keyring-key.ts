/** The key by which Chromium encrypts the sign-in, in a keyring of the Secret Service: GNOME's, KeePassXC's, KDE's new one. */
import type { BusRequest, BusAnswer } from './session-bus-connection';
import type { SessionBus } from './session-bus';

const service = 'org.freedesktop.secrets';
/** Chromium's own, in its `os_crypt`. */
const schema = 'chrome_libsecret_os_crypt_password_v2';
/** How long (milliseconds) the keyring may take. */
const limit = 3000;
/** The path that a keyring answers with where it asks the person nothing. */
const noPrompt = '/';

function pathsIn(answer: BusAnswer): readonly string[] {
  // Those that are unlocked, and those that are not.
  const lists = answer.kind === 'answered' ? answer.body : [];
  const paths = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  return paths.filter((path) => typeof path === 'string');
}

/** Deletes the key of an app. Returns whether none is left; true where there is no keyring. */
export async function forgetKey(bus: Pick<SessionBus, 'call'>, application: string): Promise<boolean> {
  const search: BusRequest = {
    destination: service,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [{ application, 'xdg:schema': schema }],
  };
  const remove = async (path: string): Promise<boolean> => {
    const item = { destination: service, path, interface: 'org.freedesktop.Secret.Item', member: 'Delete' };
    const answer = await bus.call(item, limit);
    return answer.kind === 'answered' && answer.body[0] === noPrompt;
  };
  const found = await bus.call(search, limit);
  // It went out and was not answered: there is a keyring, and nobody knows what it did.
  if (found.kind === 'late' || found.kind === 'lost') return false;
  return (await Promise.all(pathsIn(found).map(remove))).every(Boolean);
}
