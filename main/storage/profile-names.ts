/** What lies in a profile, by name: the app's own files and Chromium's. docs/privacy.md tells people of each. */

/** The mark of a profile that is being deleted: what its own end leaves may go as well. */
export const deletingMark = '.deleting';

const ours = ['agents', 'credentials.json', 'logs', 'settings.json', 'updates.json', '.updaterId', deletingMark];

/** As Chromium 130 to 150 name them. */
const chromiums = [
  'Cache',
  'Code Cache',
  'Cookies',
  'Crashpad',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'DevToolsActivePort',
  'Dictionaries',
  'DIPS',
  'GPUCache',
  'Local State',
  'Local Storage',
  'Network Persistent State',
  'Preferences',
  'Session Storage',
  'Shared Dictionary',
  'SharedStorage',
  'SingletonCookie',
  'SingletonLock',
  'SingletonSocket',
  'TransportSecurity',
  'Trust Tokens',
  'VideoDecodeStats',
  'WebStorage',
  'blob_storage',
  'lockfile',
  'shared_proto_db',
];

/** All of them. */
export const profileNames: readonly string[] = [...ours, ...chromiums];

/** Whether what is called so in a profile is the app's: also what was set aside of it, or was being written. */
export function isOfProfile(name: string): boolean {
  const first = /^(.+?)(?:-journal|-wal|-shm|\.(?:broken|tmp)-.*)$/u.exec(name)?.[1];
  return profileNames.includes(name) || (first !== undefined && profileNames.includes(first));
}
