/**
 * The file that starts the app with a Linux desktop, after the Desktop Entry Specification 1.5 and the Desktop Application
 * Autostart Specification 0.5. Pure.
 */

/** Needs no quotes: anything else is put into them. */
const plain = /^[A-Za-z0-9_/.,:=@+-]+$/u;

/**
 * One argument of `Exec`: in double quotes with `"`, `` ` ``, `$` and `\` escaped; then, as every string of the file, with
 * each backslash doubled; and with each `%`, which begins a field code, doubled too.
 * @throws RangeError for a line break, which no entry can hold
 */
export function quotedArgument(argument: string): string {
  if (/[\n\r\0]/u.test(argument)) throw new RangeError('no line can hold this path');
  const quoted = plain.test(argument) ? argument : `"${argument.replace(/["`$\\]/gu, '\\$&')}"`;
  return quoted.replaceAll('\\', '\\\\').replaceAll('%', '%%');
}

/**
 * The whole file for a command: its program and arguments.
 * @throws RangeError for a command that no file can hold
 */
export function autostartEntry(command: readonly [program: string, ...args: string[]]): string {
  const [program] = command;
  return [
    '[Desktop Entry]',
    'Type=Application',
    // Nothing in it is newer, and desktops of some years refuse a version that they do not know.
    'Version=1.0',
    'Name=Queue Tray',
    'Comment=Shows who is waiting in your Telecom X queues',
    'Comment[da]=Viser hvem der venter i dine Telecom X-køer',
    'Icon=queue-tray',
    // Once the app is gone nothing is tried in vain.
    `TryExec=${program.replaceAll('\\', '\\\\')}`,
    `Exec=${command.map(quotedArgument).join(' ')}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether a file starts anything: a desktop's own tool may have switched it off and left it there. */
export function isSwitchedOn(entry: string): boolean {
  return !/^\s*(?:Hidden\s*=\s*true|X-(?:GNOME|MATE)-Autostart-enabled\s*=\s*false)\s*$/mu.test(entry);
}
