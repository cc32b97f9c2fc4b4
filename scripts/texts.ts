import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { repository } from './repository';
import { asScript, tell } from './run';
import { textFaults, type Allowance } from './texts/faults';
import { guideFaults } from './texts/guide';

/** All that may stand outside the messages. What is no longer there must go from here, too. */
const allowed: readonly Allowance[] = [
  {
    where: ['main/upkeep/report.ts'],
    reason: 'the report is for developers, and in English for everybody',
  },
  {
    where: ['main/desktop/autostart-entry.ts'],
    texts: [
      'Comment=Shows who is waiting in your Telecom X queues',
      'Comment[da]=Viser hvem der venter i dine Telecom X-køer',
    ],
    reason: 'the desktop chooses the language of its entry, whatever the app speaks',
  },
  {
    where: ['main/desktop/unattended.ts'],
    texts: ['No picture: {}\n'],
    reason: 'the terminal of whoever runs the app without a person',
  },
  {
    where: ['main/polling/poller.ts', 'main/telecomx/payload.ts'],
    texts: ['the request broke off', '{} empty'],
    reason: 'the shape of an answer, for the log and the report',
  },
  {
    where: ['main/alerts/patience.ts'],
    texts: ['the disk does not answer'],
    reason: 'a line of the log',
  },
  {
    where: ['main/desktop/session-bus.ts', 'main/desktop/session-bus-connection.ts'],
    reason: 'why the bus failed, told in the words of the bus, which are English from the library, too',
  },
  {
    where: ['main/desktop/'],
    texts: ['Update', 'Get', 'Delete', 'Inhibited', 'Locked', 'Notify', 'Timeout', 'Disconnected'],
    reason: 'names on the session bus',
  },
  {
    where: ['main/telecomx/access.ts'],
    texts: ['Bearer {}'],
    reason: 'a header of HTTP',
  },
  {
    where: ['main/storage/weak-seal.ts', 'main/desktop/tidy-memory.ts'],
    texts: ['queue-tray: no secret', "if (typeof gc === 'function') gc()"],
    reason: 'what a key is made of, and a script',
  },
  {
    where: ['main/storage/erase.ts'],
    texts: ['Local', 'Library', 'Caches', 'Preferences', 'Saved Application State'],
    reason: 'names of folders, as Windows and macOS have them',
  },
  {
    where: ['main/storage/profile-names.ts'],
    texts: [
      'Cache',
      'Code Cache',
      'Cookies',
      'Crashpad',
      'Dictionaries',
      'Local State',
      'Local Storage',
      'Network Persistent State',
      'Preferences',
      'Session Storage',
      'Shared Dictionary',
      'Trust Tokens',
    ],
    reason: 'names of folders and files, as Chromium has them',
  },
  {
    where: ['main/upkeep/updates/feed.ts', 'main/desktop/updates/source-here.ts'],
    texts: ['Queue Tray update list 1\n{}\n', 'Uninstall {}.exe'],
    reason: 'the text that is signed, and the name that installers give a file',
  },
  {
    where: ['renderer/state/accelerator.ts', 'renderer/state/key-map.ts', 'renderer/state/setting-keys.ts'],
    texts: [
      ...['Control', 'Alt', 'Shift', 'Super', 'Meta', 'Space', 'Enter', 'Escape', 'Plus'],
      ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'Insert', 'Delete'],
    ],
    reason: 'names of keys, as Electron and the browser have them',
  },
];

const read = (path: string): Promise<string> => readFile(join(repository, path), 'utf8');

/** The files in a folder and those below it whose paths match, with what they hold. */
async function filesIn(folder: string, wanted: RegExp): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(join(repository, folder), { recursive: true });
  const paths = names.map((name) => `${folder}/${name.replaceAll(sep, '/')}`).filter((path) => wanted.test(path));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

asScript(async () => {
  const messages = { English: await read('messages/en.json'), Danish: await read('messages/da.json') };
  const sources = {
    // The demo's data are made up: names, as they would come from the platform.
    ...(await filesIn('main', /^main\/(?!demo-pbx\/).*\.ts$/)),
    ...(await filesIn('renderer', /\.(ts|svelte)$/)),
  };
  const faults = [
    ...textFaults({ messages, sources, allowed }),
    ...guideFaults(await filesIn('docs/guide/en', /\.md$/), messages.English),
    ...guideFaults(await filesIn('docs/guide/da', /\.md$/), messages.Danish),
  ];
  for (const fault of faults) tell(fault);
  return faults.length === 0 ? 0 : 1;
});
