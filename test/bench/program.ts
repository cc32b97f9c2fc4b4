import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { chromiumFlags } from '../../scripts/chromium';
import { startTied } from '../../scripts/desktop/tied-process';
import { repository } from '../../scripts/repository';
import { queues, type Desk } from './desk';
import { processorTimeOf } from './process-tree';
import { appFlags } from './sign-in';

/** What is measured: the built app; a bare window and tray; the same which asks the platform what the app asks it. */
export type ProgramName = 'app' | 'bare' | 'asking';

/** When something was painted first, in milliseconds since the program was started, and what it cost. */
export interface FirstPaint {
  /** Anything at all, as the page's own clock has it. */
  readonly paint: number;
  /** Text or a picture. */
  readonly content: number;
  /** When Electron would have the window shown. */
  readonly readyToShow: number;
  /** The processor time of all processes until then, which other programs on the machine disturb less. Milliseconds. */
  readonly work: number;
}

/** A program that runs, and has painted. */
export interface Program {
  readonly pid: number;
  readonly painted: FirstPaint;
  /** Closes the window as a person does; the program goes on in the tray. */
  readonly closeWindow: () => void;
  /** Does away with the window. */
  readonly destroyWindow: () => void;
  readonly end: () => Promise<void>;
}

/** Between two requests for one queue, as the app's settings have it without a change. Milliseconds. */
export const INTERVAL = 2500;

const Paints = v.object({
  'first-paint': v.number(),
  'first-contentful-paint': v.number(),
  readyToShow: v.number(),
});

/** How long a program may take to paint. Milliseconds. */
const LIMIT = 30_000;

/** Starts a program and waits for its first paint. Each keeps its profile from start to start. */
export async function startProgram(name: ProgramName, desk: Desk): Promise<Program> {
  const probe = ['-r', `${repository}/test/bench/probe.cjs`];
  const args =
    name === 'app'
      ? [repository, ...appFlags(desk)]
      : [`${repository}/test/bench/bare`, `--user-data-dir=${desk.folder}/bare`];
  const environment = { ...desk.environment, ...(name === 'asking' && askingEnvironment(desk)) };
  const started = performance.timeOrigin + performance.now();
  const { child, end } = startTied(desk.executable, [...chromiumFlags({}), ...probe, ...args], {
    environment,
    output: true,
  });
  child.stderr?.resume();
  if (child.stdout === null || child.pid === undefined) throw new Error(`The ${name} could not be started.`);
  const lines = createInterface({ input: child.stdout });
  const [line] = v.parse(v.tuple([v.string()]), await once(lines, 'line', { signal: AbortSignal.timeout(LIMIT) }));
  const work = processorTimeOf(child.pid);
  const paints = v.parse(Paints, JSON.parse(line.replace('painted ', '')));
  return {
    pid: child.pid,
    painted: {
      paint: paints['first-paint'] - started,
      content: paints['first-contentful-paint'] - started,
      readyToShow: paints.readyToShow - started,
      work,
    },
    closeWindow: () => {
      child.kill('SIGUSR2');
    },
    destroyWindow: () => {
      child.kill('SIGURG');
    },
    end,
  };
}

function askingEnvironment({ pbx }: Desk): NodeJS.ProcessEnv {
  const urls = queues.map((queue) => `${pbx.origin}/pbx/queue/${queue}/callers?token=${encodeURIComponent(pbx.token)}`);
  return { BENCH_ASK: JSON.stringify(urls), BENCH_INTERVAL: String(INTERVAL) };
}
