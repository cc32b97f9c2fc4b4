/** What a failed download means. Pure. */
import type { UpdateProblem } from '../../upkeep/updates/problem';

/** What a system says of a folder in which nothing can be written, be it that a file is in its place. */
const notWritable: readonly unknown[] = ['EACCES', 'EEXIST', 'ENOTDIR', 'EPERM', 'EROFS'];

/**
 * What it means; null where that is not known.
 * @param hasBegun whether an answer had begun to come
 */
export function downloadProblem(error: unknown, hasBegun: boolean): UpdateProblem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : null;
  if (code === 'ERR_CHECKSUM_MISMATCH') return { kind: 'wrong-checksum' };
  if (code === 'ENOSPC') return { kind: 'no-room' };
  if (notWritable.includes(code)) return { kind: 'no-folder', place: pathIn(error) };
  const detail = /ERR_[A-Z0-9_]+/.exec(error.message)?.[0];
  if (hasBegun && (detail !== undefined || /aborted/i.test(error.message))) return { kind: 'half-file' };
  return detail === undefined ? null : { kind: 'offline', detail };
}

/** The file or folder that a system's error is about. */
function pathIn(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : '…';
}
