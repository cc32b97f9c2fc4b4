/** Applies to the desktop what a person has set: the way of popups, starting with the computer, the shortcut, the window. */
import { nativeTheme } from 'electron';
import type { Preferences } from '../storage/preferences';
import { keepAutostart, setAutostart } from './autostart';
import type { PopupChoice } from './popups';
import { createShortcut } from './shortcut';
import type { WindowKeeper } from './window-keeper';
import { lookOf } from './window-look';

/** What the appliance needs. */
export interface ApplianceParts {
  readonly keeper: WindowKeeper;
  readonly choosePopups: (choice: PopupChoice) => void;
  /** Whether the shortcut works may be another thing now. */
  readonly onChange: () => void;
  /** It no longer starts with the computer, though it is to. */
  readonly onAutostartGone: () => void;
  readonly onAutostartFailed: (reason: string) => void;
}

/** Applies preferences. */
export interface Appliance {
  /** Applies what differs from what was applied before. */
  readonly apply: (preferences: Preferences) => void;
  /** Whether the chosen keys do not work. */
  readonly shortcutTaken: () => boolean;
  readonly close: () => void;
}

/** Has applied nothing yet. */
export function createAppliance(parts: ApplianceParts): Appliance {
  let applied: Preferences | null = null;
  let taken = false;
  const shortcut = createShortcut(() => {
    void parts.keeper.bringForward();
  });

  async function autostart(on: boolean, before: boolean | null): Promise<void> {
    if (on === before) return;
    if (before !== null) await setAutostart(on);
    // What was switched off by the desktop's own means stays off, and is shown as such.
    else if (on && !(await keepAutostart())) parts.onAutostartGone();
  }

  return {
    apply(preferences) {
      const before = applied;
      applied = preferences;
      parts.choosePopups(preferences.popupChannel);
      nativeTheme.themeSource = preferences.appearance;
      parts.keeper.setLook(lookOf(preferences));
      autostart(preferences.startWithComputer, before?.startWithComputer ?? null).catch((error: unknown) => {
        parts.onAutostartFailed(error instanceof Error ? error.message : 'unknown');
      });
      taken = shortcut.set(preferences.shortcut) === 'taken';
      parts.onChange();
    },
    shortcutTaken: () => taken,
    close: shortcut.close,
  };
}
