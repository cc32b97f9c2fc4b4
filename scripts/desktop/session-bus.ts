import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnnouncement, startTied } from './tied-process';

/** A message bus of one's own. */
export interface Bus {
  /** What `DBUS_SESSION_BUS_ADDRESS` must say. */
  readonly address: string;
  readonly end: () => Promise<void>;
}

// A folder of services of its own: nothing else must be started by the bus.
const configuration = (
  folder: string,
  everybody: boolean,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">${everybody ? '\n    <allow user="*"/>' : ''}
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** What a bus differs in from an ordinary one. */
interface BusOptions {
  /** It says that it would start these, but cannot. */
  readonly activatable?: readonly string[];
  /** Whether other users of this computer may connect too. */
  readonly everybody?: boolean;
}

/** Starts a private message bus, with nobody on it. */
export async function startBus({ activatable = [], everybody = false }: BusOptions = {}): Promise<Bus> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-bus-'));
  const file = join(folder, 'bus.conf');
  await writeFile(file, configuration(folder, everybody));
  if (everybody) await chmod(folder, 0o755);
  await mkdir(join(folder, 'services'));
  for (const name of activatable) {
    await writeFile(join(folder, 'services', `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=/bin/false\n`);
  }
  const daemon = startTied('dbus-daemon', ['--nofork', `--config-file=${file}`, '--print-address=4']);
  return {
    address: await firstAnnouncement(daemon, 'dbus-daemon'),
    async end() {
      await daemon.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
