/** What Chromium must be told on this machine. */
export function chromiumFlags(environment: NodeJS.ProcessEnv): readonly string[] {
  const flags: string[] = [];
  // Chromium refuses to run its sandbox as root, and its graphics process has nothing to draw on without a display.
  if (process.platform === 'linux' && process.getuid?.() === 0) flags.push('--no-sandbox');
  if (!hasDisplay(environment)) flags.push('--disable-gpu');
  return flags;
}

/** Whether there is a desktop to open a window on. */
export function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  if (process.platform !== 'linux') return true;
  return (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== '';
}

const complaints = [
  /^\[\d+:\d+\/\d+\.\d+:(ERROR|WARNING):[^\]]*(bus|object_proxy|gpu|viz|gl_|angle|egl|vaapi|command_buffer)\w*\.cc/,
  /^\(\w+:\d+\): (Gtk|Gdk|dconf|GLib-GIO)-(WARNING|CRITICAL|Message)/,
];

/** Whether a line is one of those that Chromium writes on every small desktop, and that mean nothing. */
export function isNoise(line: string): boolean {
  return line.trim() === '' || complaints.some((complaint) => complaint.test(line));
}
