import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { whenOver } from '../lifetime';
import { openStage, type Stage } from './stage';

interface Wishes {
  readonly frozen?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A stage for a test; it ends with it. Time stands still unless it is not `frozen`. */
export async function withStage({ frozen = true, environment = {} }: Wishes = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-stage-'));
  whenOver(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const stage = await openStage({
    executable: inject('electron'),
    environment: { DISPLAY: inject('display'), ...environment },
    folder,
    frozen,
  });
  whenOver(stage.end);
  return stage;
}
