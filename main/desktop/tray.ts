/** The icon in the tray: a plain value says what it shows, and only what changed reaches the desktop. */

import { Menu, nativeImage, Tray } from 'electron';
import { assetPath } from './assets';
import type { SessionBus } from './session-bus';
import { watchTrayHost } from './tray-host';
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

/** How long (milliseconds) it may take to be known whether there is a host. */
const answerLimit = 1500;

/** What the tray tells. */
export interface TrayListener {
  /** The icon was clicked. */
  readonly onToggle: () => void;
  /** Whether icons are shown: when that is known, and at each change. Not told where it is always so. */
  readonly onHost: (present: boolean) => void;
}

/** Puts the icon into the tray. `bus` is null where there is no session bus to watch (Windows, macOS). */
export function createTray(first: TrayModel, { onToggle, onHost }: TrayListener, bus: SessionBus | null): TrayHandle {
  let model = first;
  let shown = { icon: iconFile(first), labels: labels(first) };
  let tray: Tray | null = null;
  let hostPresent = bus === null;

  function make(): void {
    tray?.destroy();
    tray = new Tray(image(shown.icon));
    tray.on('click', onToggle);
    tray.setToolTip(model.tooltip);
    if (process.platform === 'darwin') tray.setTitle(model.title);
    setMenu();
  }

  function setMenu(): void {
    const menu = Menu.buildFromTemplate(menuTemplate());
    tray?.setContextMenu(menu);
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
    item.onClick();
    // The system ticks a box by itself; the menu is to show what is true, also where the click changes nothing.
    if (item.kind === 'checkbox') setMenu();
  }

  // An icon made before its host is never shown: it waits until it is known whether there is one, and is made anew when
  // one comes later. One that starts again hears of it by itself, too, but not always.
  const unwatch =
    bus === null
      ? null
      : watchTrayHost(bus, (present) => {
          hostPresent = present;
          onHost(present);
          if (present || tray === null) make();
        });
  // A bus that does not answer must not keep the icon from an old tray, which needs none.
  const unanswered = setTimeout(() => {
    if (tray === null) make();
  }, answerLimit);
  if (bus === null) make();

  return {
    update: (next) => {
      const [before, shownBefore] = [model, shown];
      model = next;
      shown = { icon: iconFile(next), labels: labels(next) };
      // An image set again without a change leaks (electron#20850).
      if (shown.icon !== shownBefore.icon) {
        const picture = image(shown.icon);
        tray?.setImage(picture);
      }
      if (next.tooltip !== before.tooltip) tray?.setToolTip(next.tooltip);
      if (process.platform === 'darwin' && next.title !== before.title) tray?.setTitle(next.title);
      // A menu set again closes under the hand of the person who has it open.
      if (shown.labels !== shownBefore.labels) setMenu();
    },
    hostPresent: () => hostPresent,
    destroy: () => {
      unwatch?.();
      clearTimeout(unanswered);
      tray?.destroy();
      // A debugger can quit the app in the middle of an update: what is made for the tray is made before it is looked at.
      tray = null;
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
