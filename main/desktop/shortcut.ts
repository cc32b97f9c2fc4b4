/** The keys that bring the window forward from anywhere. */
import { globalShortcut } from 'electron';

/** What became of the keys that were chosen: none were, they work, or another program has them or the desktop gives none. */
type ShortcutState = 'off' | 'working' | 'taken';

/** The one shortcut. */
export interface Shortcut {
  /** From now on these keys (an accelerator of Electron's, '' for none) do it, and no others. */
  readonly set: (accelerator: string) => ShortcutState;
  readonly close: () => void;
}

/** Wayland hands out no keys but through a portal; under it Electron may say yes and hear them in its own windows only. */
const givesNone = process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland';

function register(accelerator: string, onPressed: () => void): boolean {
  if (givesNone) return false;
  try {
    return globalShortcut.register(accelerator, onPressed);
  } catch {
    // What is no accelerator is nobody's shortcut.
    return false;
  }
}

/** Makes the shortcut; there are no keys for it yet. */
export function createShortcut(onPressed: () => void): Shortcut {
  let current = '';
  let state: ShortcutState = 'off';
  const release = (): void => {
    if (state === 'working') globalShortcut.unregister(current);
  };
  return {
    set(accelerator) {
      // Keys that are taken may be free by now.
      if (accelerator === current && state !== 'taken') return state;
      release();
      current = accelerator;
      if (accelerator === '') state = 'off';
      else state = register(accelerator, onPressed) ? 'working' : 'taken';
      return state;
    },
    close: release,
  };
}
