/** Which picture stands in the tray. The pictures are made by `npm run icons`. */

/** What the tray says at one glance. `expired` wants the agent to sign in; `attention` is a VIP or a caller who wants to be called back; `count` is who waits. */
export type TrayIcon =
  | { readonly state: 'calm' | 'offline' | 'expired' }
  | { readonly state: 'waiting' | 'attention' | 'critical'; readonly count: number };

/** The states in which nobody knows who waits. */
const withoutTruth = { offline: true, expired: true } as const;

/**
 * The file in `assets/tray` for an icon, with a moon where it is quiet; its copy of twice the size (`@2x`) stands beside
 * it.
 */
export function trayIconFile(icon: TrayIcon, platform: NodeJS.Platform, quiet = false): string {
  // macOS colours a template itself and has the count as the title.
  if (platform === 'darwin') return icon.state in withoutTruth ? 'offlineTemplate.png' : 'queueTemplate.png';
  const mark = quiet ? '-quiet' : '';
  if (!('count' in icon)) return `${icon.state}${mark}.png`;
  const count = Math.max(1, Math.floor(icon.count));
  return `${icon.state}-${count > 9 ? 'many' : count}${mark}.png`;
}
