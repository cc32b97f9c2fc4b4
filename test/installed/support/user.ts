import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { asUser, type Identity } from '../../support/identity';
import { whenOver } from '../../support/lifetime';

/** A person with an account on this computer, and with nothing in it yet. */
export interface User extends Identity {
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What became of a program that ended by itself. */
interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A process of a user's. */
export interface UserProcess {
  readonly id: number;
  /** The path of its program. */
  readonly program: string;
  /** Chromium puts spaces between its parts, some of which hold spaces themselves. */
  readonly commandLine: string;
}

/** Longer (milliseconds) no program that is to end by itself may take. */
const LIMIT = 30_000;

/**
 * Runs a program of the system's as root, and gives what it prints; rejects where it fails. The desktop's services are this very
 * process's, and must go on meanwhile.
 */
export async function system(program: string, ...args: readonly string[]): Promise<string> {
  const { code, output, errors } = await runAs(undefined, { PATH: process.env['PATH'] ?? '' }, program, ...args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output}${errors}`);
  return output;
}

/** Makes an account. It goes after the test, with all that its processes have left. */
export async function withUser(): Promise<User> {
  const name = `queue-tray-${randomBytes(3).toString('hex')}`;
  const home = await mkdtemp(join(tmpdir(), 'queue-tray-user-'));
  await system('useradd', '--home-dir', home, '--no-create-home', '--user-group', '--shell', '/bin/sh', name);
  const [uid, gid] = [Number(await system('id', '-u', name)), Number(await system('id', '-g', name))];
  const user = { uid, gid };
  whenOver(async () => {
    await endAll(user);
    await system('userdel', name);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });
  const runtime = join(home, '.run');
  await mkdir(runtime, { mode: 0o700 });
  for (const folder of [home, runtime]) await chown(folder, uid, gid);
  const environment = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    HOME: home,
    USER: name,
    LOGNAME: name,
    XDG_RUNTIME_DIR: runtime,
  };
  return { ...user, home, environment };
}

/** Runs a program as a user, with this environment alone, to its end. */
export async function runAs(
  user: Identity | undefined,
  environment: Readonly<Record<string, string>>,
  program: string,
  ...args: readonly string[]
): Promise<Ended> {
  const [command, all] = asUser(user, program, args);
  const child = spawn(command, all, { env: environment, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, output, errors };
}

/** All processes of a user that run. */
export function processesOf({ uid }: Identity): readonly UserProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // A process may end while it is looked at.
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        if (Number(/^Uid:\t(\d+)/m.exec(status)?.[1]) !== uid || /^State:\tZ/m.test(status)) return [];
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ id: Number(name), program: readlinkSync(`/proc/${name}/exe`), commandLine }];
      } catch {
        return [];
      }
    });
}

/** Ends what a test may have left, by force. */
async function endAll(user: Identity): Promise<void> {
  for (let left = processesOf(user); left.length > 0; left = processesOf(user)) {
    for (const { id } of left) kill(id);
    await wait(20);
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
