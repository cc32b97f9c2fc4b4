import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Message, type MessageBus } from '@jellybrick/dbus-next';
import { connect } from '../../scripts/desktop/bus-connection';
import { startTied } from '../../scripts/desktop/tied-process';
import { asUser, type Identity } from './identity';

/** A real keyring, unlocked, with nothing in it. An app finds it with {@link keyringFlag}. */
export interface Keyring {
  readonly end: () => Promise<void>;
}

/** Makes Electron use the keyring on a desktop that it does not know. */
export const keyringFlag = '--password-store=gnome-libsecret';

const LIMIT = 10_000;

/** Starts a keyring on a bus, by this user or another, and waits until it can be used. */
export async function startKeyring(address: string, user?: Identity): Promise<Keyring> {
  const home = await mkdtemp(join(tmpdir(), 'queue-tray-keyring-'));
  const runtime = join(home, 'run');
  await mkdir(runtime, { mode: 0o700 });
  const flags = ['--foreground', '--unlock', '--components=secrets', `--control-directory=${runtime}`];
  const folders = { HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: runtime };
  const environment = { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: address, ...folders };
  if (user !== undefined) for (const folder of [home, runtime]) await chown(folder, user.uid, user.gid);
  const [program, args] = asUser(user, 'gnome-keyring-daemon', flags);
  const daemon = startTied(program, args, { environment, input: 'any password but none' });
  const bus = await connect(address);
  try {
    await untilReady(bus);
  } finally {
    bus.disconnect();
  }
  return {
    async end() {
      await daemon.end();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function untilReady(bus: MessageBus): Promise<void> {
  const latest = performance.now() + LIMIT;
  const service = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' };
  const method = {
    interface: 'org.freedesktop.Secret.Service',
    member: 'ReadAlias',
    signature: 's',
    body: ['default'],
  };
  while (performance.now() < latest) {
    // Until the daemon has taken its name, nobody answers.
    const reply = await bus.call(new Message({ ...service, ...method })).catch(() => null);
    if (reply !== null && reply.body[0] !== '/') return;
    await wait(20);
  }
  throw new Error(`The keyring was not ready within ${LIMIT} ms.`);
}
