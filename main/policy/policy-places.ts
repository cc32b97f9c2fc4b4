/**
 * Where a company's settings lie on each system. The paths are fixed, those of the system's own programs too: a person's
 * environment must not lead anywhere else.
 */
import { goodAccess } from './access';
import { codeOf, nothingFound, policyInFile, type FoundPolicy } from './policy-file';
import { readPolicyBytes, unreadablePolicy } from './policy-text';
import type { ReadPolicy } from './read-policy';

/** Runs one of the system's own programs, and gives what it prints. Throws where that fails. */
export type RunProgram = (program: string, args: readonly string[]) => Uint8Array;

/** The key of Windows' registry that group policies write to, which nobody but an administrator can. */
const registryKey = String.raw`HKLM\SOFTWARE\Policies\Queue Tray`;

const regProgram = String.raw`C:\Windows\System32\reg.exe`;

/**
 * What `reg query` prints of the one value: its name, its type and what it holds on one line; null where there is none. (Read
 * in Microsoft's documentation of reg, not run.)
 */
function valueIn(printed: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(printed);
  return /^\s+policy\s+REG_(?:SZ|EXPAND_SZ)\s+(.*)$/imu.exec(text)?.[1]?.trim() ?? null;
}

/** `reg` ends with 1 where there is no such key or value, which is how it is on most computers; it may not be where it is looked for. */
function isNothing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('status' in error && error.status === 1) || ('code' in error && error.code === 'ENOENT');
}

function registryContent(run: RunProgram): ReadPolicy | null {
  try {
    const value = valueIn(run(regProgram, ['query', registryKey, '/v', 'policy', '/reg:64']));
    if (value === null) return unreadablePolicy(registryKey, { kind: 'not-text' });
    return readPolicyBytes(new TextEncoder().encode(value), registryKey);
  } catch (error) {
    return isNothing(error) ? null : unreadablePolicy(registryKey, { kind: 'unreadable', code: codeOf(error) });
  }
}

function policyInRegistry(run: RunProgram): FoundPolicy | null {
  const content = registryContent(run);
  return content === null ? null : { ...content, source: registryKey, ...goodAccess };
}

/** Looks where the system keeps such settings. Never throws. */
export function policyOf(platform: NodeJS.Platform, run: RunProgram): FoundPolicy {
  switch (platform) {
    case 'linux':
      return policyInFile('/etc/queue-tray/policy.json');
    case 'win32':
      return policyInRegistry(run) ?? policyInFile(String.raw`C:\ProgramData\Queue Tray\policy.json`);
    case 'darwin':
      // A property list, as device management writes it.
      return policyInFile('/Library/Managed Preferences/dk.queuetray.app.plist', (path) =>
        run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', path]),
      );
    default:
      return nothingFound;
  }
}
