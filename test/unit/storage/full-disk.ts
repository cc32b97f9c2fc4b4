/** A disk that is full from some size of a file on, played by the limit that Linux can put on it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this computer can play it. */
export const canFill = existsSync('/usr/bin/prlimit');

function limit(size: string): void {
  execFileSync('/usr/bin/prlimit', ['--pid', String(process.pid), `--fsize=${size}:`]);
}

/** Runs `work` while no file of this process may be longer than `size` bytes. */
export async function whileFilesEndAt(size: number, work: () => Promise<void>): Promise<void> {
  // Without somebody who listens to it, the signal that comes with the error ends the process.
  const listen = (): void => undefined;
  process.on('SIGXFSZ', listen);
  limit(String(size));
  try {
    await work();
  } finally {
    limit('unlimited');
    process.off('SIGXFSZ', listen);
  }
}
