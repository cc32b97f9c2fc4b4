import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnnouncement, startTied } from './tied-process';

/** A message bus of one's own. */
export interface Bus {
  /** What `DBUS_SESSION_BUS_ADDRESS` must say. */
  readonly address: string;
  readonly end: () => Promise<void>;
}

// No folder of services: nothing must be started by the bus on its own.
const configuration = (
  folder: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a private message bus, with nobody on it. */
export async function startBus(): Promise<Bus> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-bus-'));
  const file = join(folder, 'bus.conf');
  await writeFile(file, configuration(folder));
  const daemon = startTied('dbus-daemon', ['--nofork', `--config-file=${file}`, '--print-address=4']);
  return {
    address: await firstAnnouncement(daemon, 'dbus-daemon'),
    async end() {
      await daemon.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
