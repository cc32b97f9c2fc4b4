/** A company's settings in a file. Read once at the start, before anything is shown: it is small, and local. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { noPolicy } from './policy';
import { largestPolicy, readPolicyBytes, unreadablePolicy } from './policy-text';
import type { ReadPolicy } from './read-policy';

/** What was found of a company's settings. */
export interface FoundPolicy extends ReadPolicy {
  /** Where they come from, for people; null where there are none. */
  readonly source: string | null;
  /** Whether others than the administrator of this computer can change them; false where that is not known. */
  readonly isOpen: boolean;
}

/** There are none. */
export const nothingFound: FoundPolicy = { policy: noPolicy, problems: [], source: null, isOpen: false };

/** The code of one of Node's errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'ERROR';
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

function contentOf(path: string, bytesOf: (path: string) => Uint8Array): ReadPolicy {
  const found = statSync(path);
  // A pipe would be waited for.
  if (!found.isFile()) return unreadablePolicy(path, { kind: 'no-file' });
  if (found.size > largestPolicy) return unreadablePolicy(path, { kind: 'too-large' });
  return readPolicyBytes(bytesOf(path), path);
}

/** On Windows the rights to a file are no bits of its mode. */
function isOpenToOthers(path: string): boolean {
  if (process.platform === 'win32') return false;
  const { uid, mode } = statSync(path);
  return uid !== 0 || (mode & 0o022) !== 0;
}

/** The settings in a file; `bytesOf` gives those of one that is no JSON itself. Never throws. */
export function policyInFile(path: string, bytesOf: (path: string) => Uint8Array = readFileSync): FoundPolicy {
  if (!isThere(path)) return nothingFound;
  try {
    return { ...contentOf(path, bytesOf), source: path, isOpen: isOpenToOthers(path) };
  } catch (error) {
    return { ...unreadablePolicy(path, { kind: 'unreadable', code: codeOf(error) }), source: path, isOpen: false };
  }
}
