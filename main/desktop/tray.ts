/** The icon in the tray: a plain value says what it shows, and only what changed reaches the desktop. */

import { Menu, nativeImage, Tray } from 'electron';
import { assetPath } from './assets';
import type { SessionBus } from './session-bus';
import { trayName } from './tray-name';
import { trayIconFile, type TrayIcon } from './tray-icon';

/** One entry of the tray's menu. */
export type TrayItem =
  | { readonly kind: 'action'; readonly label: string; readonly onClick: () => void }
  | { readonly kind: 'checkbox'; readonly label: string; readonly checked: boolean; readonly onClick: () => void }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TrayItem[] }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'separator' };

/** Everything the tray shows. */
export interface TrayModel {
  readonly icon: TrayIcon;
  /** Whether nothing disturbs just now. */
  readonly quiet: boolean;
  readonly tooltip: string;
  /** Beside the icon, on macOS only. */
  readonly title: string;
  readonly items: readonly TrayItem[];
}

/** The tray, once made. */
export interface TrayHandle {
  update(model: TrayModel): void;
  /** False on a Linux desktop that shows no tray icons, as far as is known; always true elsewhere. */
  hostPresent(): boolean;
  destroy(): void;
}

/** Puts the icon into the tray. `bus` is null where there is no session bus to watch (Windows, macOS). */
export function createTray(first: TrayModel, onToggle: () => void, bus: SessionBus | null): TrayHandle {
  let model = first;
  let shown = { icon: iconFile(first), labels: labels(first) };
  let tray = make();
  let owner: string | null = null;
  let ownerKnown = false;

  function make(): Tray {
    const made = new Tray(image(shown.icon));
    made.on('click', onToggle);
    made.setToolTip(model.tooltip);
    if (process.platform === 'darwin') made.setTitle(model.title);
    made.setContextMenu(Menu.buildFromTemplate(menuTemplate()));
    return made;
  }

  function menuTemplate(
    items: readonly TrayItem[] = model.items,
    path: readonly number[] = [],
  ): Electron.MenuItemConstructorOptions[] {
    return items.map((item, index) => {
      if (item.kind === 'separator') return { type: 'separator' };
      const label = plain(item.label);
      if (item.kind === 'text') return { label, enabled: false };
      const place = [...path, index];
      if (item.kind === 'submenu') return { label, submenu: menuTemplate(item.items, place) };
      const click = (): void => {
        choose(place);
      };
      return item.kind === 'checkbox' ? { label, type: 'checkbox', checked: item.checked, click } : { label, click };
    });
  }

  /** The menu stays while its labels do: what a click does is looked up in the newest model. */
  function choose(place: readonly number[]): void {
    const item = itemAt(model.items, place);
    if (item === undefined || !('onClick' in item)) return;
    // The system ticks a box by itself; the menu is to show what is true.
    if (item.kind === 'checkbox') shown = { ...shown, labels: '' };
    item.onClick();
  }

  const unwatch = bus?.watchOwner(trayName, (newOwner) => {
    // A host that comes late never sees an icon made before it; one that is replaced does.
    const late = ownerKnown && owner === null && newOwner !== null;
    ownerKnown = true;
    owner = newOwner;
    if (!late) return;
    tray.destroy();
    tray = make();
  });

  return {
    update: (next) => {
      const [before, shownBefore] = [model, shown];
      model = next;
      shown = { icon: iconFile(next), labels: labels(next) };
      // An image set again without a change leaks (electron#20850).
      if (shown.icon !== shownBefore.icon) tray.setImage(image(shown.icon));
      if (next.tooltip !== before.tooltip) tray.setToolTip(next.tooltip);
      if (process.platform === 'darwin' && next.title !== before.title) tray.setTitle(next.title);
      // A menu set again closes under the hand of the person who has it open.
      if (shown.labels !== shownBefore.labels) tray.setContextMenu(Menu.buildFromTemplate(menuTemplate()));
    },
    hostPresent: () => bus === null || owner !== null,
    destroy: () => {
      unwatch?.();
      tray.destroy();
    },
  };
}

const iconFile = ({ icon, quiet }: TrayModel): string => trayIconFile(icon, process.platform, quiet);

function image(file: string): Electron.NativeImage {
  const loaded = nativeImage.createFromPath(assetPath('tray', file));
  if (process.platform === 'darwin') loaded.setTemplateImage(true);
  return loaded;
}

/** All of a menu but what its entries do. */
const labels = ({ items }: TrayModel): string => JSON.stringify(items);

/** The entry at a place: the index in the menu, then in its submenu. */
function itemAt(items: readonly TrayItem[], [index, ...rest]: readonly number[]): TrayItem | undefined {
  const item = index === undefined ? undefined : items[index];
  if (rest.length === 0 || item?.kind !== 'submenu') return item;
  return itemAt(item.items, rest);
}

/** A single `&` would mark the next letter as the key of the entry. */
const plain = (label: string): string => label.replaceAll('&', '&&');
