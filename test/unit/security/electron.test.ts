/** The two of Electron's checklist that are settled before the app runs. docs/security.md says how each was seen to fail. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../../../scripts/repository';

const read = (...path: readonly string[]): string => readFileSync(join(repository, ...path), 'utf8');
const development = v.object({ devDependencies: v.looseObject({ electron: v.string() }) });

/** What is known of all versions by a library of electron-builder's, which comes with it. */
const registry = v.array(v.looseObject({ runtime: v.string(), target: v.string(), future: v.boolean() }));

describe('Electron’s checklist: what the app is made of', () => {
  it('16 Use a current version of Electron', () => {
    const wanted = v.parse(development, JSON.parse(read('package.json'))).devDependencies.electron;
    expect(wanted).toMatch(/^\d+\.\d+\.\d+$/);
    const lock = v.object({ packages: v.looseObject({ '': development }) });
    expect(v.parse(lock, JSON.parse(read('package-lock.json'))).packages[''].devDependencies.electron).toBe(wanted);
    // Nothing here asks the network. CI does, once a week, and tells when this version is no longer kept up.
    const known = v.parse(registry, JSON.parse(read('node_modules', 'node-abi', 'abi_registry.json')));
    const majors = known.filter(({ runtime, future }) => runtime === 'electron' && !future);
    expect(Number.parseInt(wanted)).toBe(Math.max(...majors.map(({ target }) => Number.parseInt(target))));
  });

  it('19 Check which fuses you can change', () => {
    const { electronFuses } = v.parse(
      v.looseObject({ electronFuses: v.record(v.string(), v.boolean()) }),
      parse(read('electron-builder.yml')),
    );
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });
});
