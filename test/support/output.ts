import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenOver } from './lifetime';

/** Stands in for a program, becomes it, and keeps what it prints. */
interface Recorded {
  readonly executable: string;
  /** What was printed up to now: the output, then the errors. */
  readonly output: () => string;
}

/**
 * Whoever drives the app learns of its process only after it has printed its first lines, so these go to files. The
 * errors are passed on too, for the address of the debugger stands there.
 */
export async function recordOutput(program: string): Promise<Recorded> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-output-'));
  whenOver(() => rm(folder, { recursive: true, force: true }));
  const executable = join(folder, 'run');
  const script = `#!/bin/sh
mkfifo '${folder}/pipe'
tee '${folder}/errors' <'${folder}/pipe' >&2 &
exec '${program}' "$@" >'${folder}/output' 2>'${folder}/pipe'
`;
  await writeFile(executable, script, { mode: 0o755 });
  const files = [join(folder, 'output'), join(folder, 'errors')];
  return {
    executable,
    output: () => files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join(''),
  };
}
