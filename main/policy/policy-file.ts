/** A company's settings in a file. Read once at the start, before anything is shown: it is small, and local. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { accessBy, goodAccess, wayTo, type Access } from './access';
import { noPolicy } from './policy';
import { largestPolicy, readPolicyBytes, unreadablePolicy } from './policy-text';
import type { ReadPolicy } from './read-policy';

/** What was found of a company's settings. */
export interface FoundPolicy extends ReadPolicy, Access {
  /** Where they come from, for people; null where there are none. */
  readonly source: string | null;
}

/** There are none. */
export const nothingFound: FoundPolicy = { policy: noPolicy, problems: [], source: null, ...goodAccess };

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

function accessTo(path: string): Access {
  return process.platform === 'win32' ? goodAccess : accessBy(wayTo(resolve(path)));
}

/** The settings in a file; `bytesOf` gives those of one that is no JSON itself. Never throws. */
export function policyInFile(path: string, bytesOf: (path: string) => Uint8Array = readFileSync): FoundPolicy {
  if (!isThere(path)) return nothingFound;
  try {
    return { ...contentOf(path, bytesOf), source: path, ...accessTo(path) };
  } catch (error) {
    return { ...unreadablePolicy(path, { kind: 'unreadable', code: codeOf(error) }), source: path, ...goodAccess };
  }
}
