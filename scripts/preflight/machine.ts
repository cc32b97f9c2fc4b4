import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { notFound, openedLater } from './packages';

/** The libraries that an executable needs and this machine lacks. */
export function missingLibraries(executable: string): readonly string[] {
  const installed = output('/sbin/ldconfig', ['-p']);
  return [...notFound(output('ldd', [executable])), ...openedLater.filter((library) => !installed.includes(library))];
}

/** True where the program is found on this machine. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** True where apt knows the package. */
export function isPackage(name: string): boolean {
  return output('apt-cache', ['show', '--no-all-versions', name]) !== '';
}

/** What a program prints; nothing where it fails or is missing. */
function output(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
  } catch {
    return '';
  }
}
