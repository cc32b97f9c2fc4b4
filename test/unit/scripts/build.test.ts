import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUpToDate } from '../../../scripts/build';

let root = '';
const built = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/licences.txt'];

async function file(path: string, seconds: number): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
  await utimes(join(root, path), seconds, seconds);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'queue-tray-build-'));
  await file('main/index.ts', 100);
  await file('messages/compiled/runtime.js', 900);
  for (const path of built) await file(path, 200);
  await utimes(join(root, 'main'), 100, 100);
  await utimes(join(root, 'messages'), 100, 100);
});
afterEach(() => rm(root, { recursive: true }));

describe('the last build', () => {
  it('is good while nothing changed since', () => {
    expect(isUpToDate(root)).toBe(true);
  });

  it('is stale when a source is newer', async () => {
    await file('main/index.ts', 300);
    expect(isUpToDate(root)).toBe(false);
  });

  it('is stale when a source was deleted', async () => {
    await rm(join(root, 'main/index.ts'));
    expect(isUpToDate(root)).toBe(false);
  });

  it.each(built)('is stale without %s', async (path) => {
    await rm(join(root, path));
    expect(isUpToDate(root)).toBe(false);
  });
});
