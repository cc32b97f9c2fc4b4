import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import type { Workplace } from './workplace';

/** What became of a start of the app that ends by itself. */
interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** What it printed, errors apart: Chromium writes these on every small desktop. */
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
}

/** Starts the app once more at a desk, and waits for its end. */
export async function command(
  { profile, desktop }: Pick<Workplace, 'profile' | 'desktop'>,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const began = performance.now();
  const own = [`--user-data-dir=${profile.userData}`, ...flags];
  const child = spawn(inject('electron'), [...chromiumFlags({}), repository, ...own], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      ...profile.environment,
      ...desktop.environment,
      ...environment,
    },
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { code: child.exitCode, output, took: performance.now() - began };
}
