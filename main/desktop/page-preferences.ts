/** What every page of the app is allowed: nothing of Node, nothing of the disk, and the app's own sounds. */
import type { WebPreferences } from 'electron';
import { memorySession } from './memory-session';

/** The preferences of a page. To be called when the app is ready. */
export function pagePreferences(): WebPreferences {
  return {
    session: memorySession(),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    // Alerts sound whether or not somebody ever clicked in the page.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
