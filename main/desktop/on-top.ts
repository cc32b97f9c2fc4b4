/** Whether this desktop lets a program keep its window above all others. */
import { app } from 'electron';

/**
 * Wayland has no such thing for programs. Electron runs on it where it is told to, or, since Electron 38, wherever the session
 * is one.
 */
export function isOnTopRefused(): boolean {
  if (process.platform !== 'linux') return false;
  const asked =
    app.commandLine.getSwitchValue('ozone-platform') || app.commandLine.getSwitchValue('ozone-platform-hint');
  if (asked === 'wayland') return true;
  if (asked === 'x11') return false;
  const isWayland = process.env['XDG_SESSION_TYPE'] === 'wayland' && (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
  const major = Number.parseInt(process.versions.electron, 10);
  return isWayland && (asked === 'auto' || major >= 38);
}
