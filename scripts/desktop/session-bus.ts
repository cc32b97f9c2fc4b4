import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a private message bus, with nobody on it. It says that it would start those that are `activatable`, but cannot. */
export async function startBus(activatable: readonly string[] = []): Promise<Bus> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-bus-'));
  const file = join(folder, 'bus.conf');
  await writeFile(file, configuration(folder));
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
