import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { appFlags, isPicture } from './arguments';
import { buildIfStale } from './build';
import { chromiumFlags, hasDisplay, isNoise } from './chromium';
import { startPrivateDesktop } from './desktop/private-desktop';
import { startTied } from './desktop/tied-process';
import { electronRuntime } from './electron-runtime';
import { preflight } from './preflight';
import { repository } from './repository';
import { asScript, tell } from './run';

asScript(async () => {
  const { executable } = await electronRuntime();
  const displayed = hasDisplay(process.env);
  await preflight(executable, displayed ? 'app' : 'private-desktop');
  await buildIfStale();
  const { code, pictures } = displayed ? await runApp(executable, {}) : await runOnPrivateDesktop(executable);
  // The path of the picture stands at the very end, alone, for whoever reads the output by a program.
  for (const picture of pictures) process.stdout.write(`${picture}\n`);
  return code;
});

interface Ended {
  readonly code: number;
  readonly pictures: readonly string[];
}

async function runOnPrivateDesktop(executable: string): Promise<Ended> {
  tell(
    'No display here: using a private one (Xvfb), with a session bus and a recording notification service of its own.',
  );
  const desktop = await startPrivateDesktop();
  try {
    return await runApp(executable, desktop.environment);
  } finally {
    await desktop.end();
  }
}

/** Runs the app until it ends, or ends it when this process is told to. */
async function runApp(executable: string, desktop: NodeJS.ProcessEnv): Promise<Ended> {
  const flags = [...chromiumFlags(process.env), repository, ...appFlags(process.argv.slice(2))];
  const { child } = startTied(executable, flags, { environment: { ...process.env, ...desktop }, output: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));

  const pictures: string[] = [];
  relay(child.stdout, (line) => {
    if (isPicture(line)) pictures.push(line);
    else process.stdout.write(`${line}\n`);
  });
  relay(child.stderr, (line) => {
    if (!isNoise(line)) tell(line);
  });
  await once(child, 'close');
  return { code: child.exitCode ?? 1, pictures };
}

function relay(stream: Readable | null, line: (text: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', line);
}
