import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';

/** How a {@link TiedProcess} is started. */
export interface TiedOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Written to the program's input, which is then closed; without it the program has no input. */
  readonly input?: string;
  /** Whether its output and errors can be read; without it they go nowhere, so that an orphan cannot hold a pipe open. */
  readonly output?: boolean;
}

/** A program that ends when this process does, even when this process is killed outright. */
export interface TiedProcess {
  readonly child: ChildProcess;
  /** What the program writes to descriptor 4, where services announce themselves. */
  readonly announcements: Readable | null;
  /** Ends the program if it still runs, by force after two seconds, and waits for its end. */
  readonly end: () => Promise<void>;
}

/** Before an ended program is killed. Milliseconds. */
const PATIENCE = 2000;

// A shell becomes the program, so that the process id is the program's own. The watcher beside it reads a pipe that
// only this process holds, and which closes when this process ends in whatever way.
const wrapper = '{ cat <&3; kill -TERM $$; } 4>&- </dev/null >/dev/null 2>&1 & exec 3<&-; exec "$@"';

/** Starts a program in a process group of its own, tied to this process. */
export function startTied(command: string, args: readonly string[], options: TiedOptions = {}): TiedProcess {
  const output = options.output === true ? 'pipe' : 'ignore';
  const stdio: StdioOptions = [options.input === undefined ? 'ignore' : 'pipe', output, output, 'pipe', 'pipe'];
  const env = options.environment ?? process.env;
  const child =
    process.platform === 'win32'
      ? spawn(command, args, { stdio, env })
      : spawn('/bin/sh', ['-c', wrapper, 'sh', command, ...args], { stdio, env, detached: true });
  const lifeline = child.stdio[3];
  const announcements = child.stdio[4];
  if (lifeline instanceof Writable) {
    // The program may be gone before the pipe is closed.
    lifeline.on('error', () => undefined);
    child.once('exit', () => lifeline.destroy());
  }
  child.stdin?.end(options.input);
  return {
    child,
    announcements: announcements instanceof Readable ? announcements : null,
    end: () => end(child),
  };
}

/** The first line that a program announces; throws where it ends without one. */
export async function firstAnnouncement(tied: TiedProcess, name: string): Promise<string> {
  let text = '';
  for await (const chunk of tied.announcements ?? []) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end);
  }
  throw new Error(`${name} ended before it was ready.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(force);
}
