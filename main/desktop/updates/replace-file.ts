/** Puts one file in the place of another. */
import { accessSync, chmodSync, constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { UpdateFailure } from '../../upkeep/updates/problem';

/** Whether a file can be replaced: what counts are the rights to its folder. */
export function isReplaceable(place: string): boolean {
  try {
    accessSync(dirname(place), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a program in the place of another, whole or not at all. Throws an {@link UpdateFailure} where it cannot; what was there
 * is then there still.
 */
export function replaceProgram(fetched: string, place: string): void {
  const beside = `${place}.new`;
  try {
    copyFileSync(fetched, beside);
    chmodSync(beside, 0o755);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new UpdateFailure(isFull ? { kind: 'no-room' } : { kind: 'not-writable', place });
  }
}
