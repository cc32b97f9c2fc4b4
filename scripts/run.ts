import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { repository } from './repository';

/** Runs a program of the project's own or of the system with the terminal's input and output; gives its exit code. */
export async function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const path = [join(repository, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(command, args, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, ...environment, PATH: path },
    // npm's programs are batch files on Windows.
    shell: process.platform === 'win32',
  });
  await Promise.race([once(child, 'exit'), once(child, 'error').then(([error]) => Promise.reject(toError(error)))]);
  return child.exitCode ?? 1;
}

/** Whatever was thrown, as an error. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Tells the person at the terminal something, apart from what a program prints as its result. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The last line of every script: runs it, and turns what it throws into one line and exit code 1. */
export function asScript(script: () => Promise<number>): void {
  script().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      tell(toError(error).message);
      process.exitCode = 1;
    },
  );
}
