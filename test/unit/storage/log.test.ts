import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLog } from '../../../main/storage/log';
import { temporaryFolder } from '../../support/temporary-folder';

const megabyte = 1024 * 1024;
const asItIs = (line: string): string => line;

/** Resolves when all lines given so far have been written, or could not be. */
async function written(): Promise<void> {
  await import('electron-log/node');
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the log', () => {
  const printed: string[] = [];

  beforeEach(() => {
    printed.length = 0;
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        printed.push(text.toString());
        return true;
      });
    }
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...texts) => printed.push(texts.join(' ')));
    }
  });

  afterEach(() => {
    vi.restoreAllMocks();
    expect(printed).toEqual([]);
  });

  it('takes each line with its time, redacted, in a folder that is made for it, for its owner alone', async () => {
    const path = join(temporaryFolder(), 'logs', 'main.log');
    const log = openLog(path, (line) => line.replaceAll('secret', '•••'));
    log('a secret of 100 %s');
    log('another');
    await written();
    const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
    expect(lines).toEqual([
      expect.stringMatching(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[info\]\s+a ••• of 100 %s$/),
      expect.stringMatching(/another$/),
    ]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes no file before the first line', async () => {
    const folder = temporaryFolder();
    openLog(join(folder, 'main.log'), asItIs);
    await written();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one file of at most a megabyte, and the one before it, whatever is written', async () => {
    const folder = temporaryFolder();
    const log = openLog(join(folder, 'main.log'), asItIs);
    for (let count = 0; count < 400; count += 1) log(`${count} ${'€'.repeat(count * 37)}`);
    await written();
    expect(readdirSync(folder).sort()).toEqual(['main.log', 'main.old.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(megabyte);
    expect(statSync(join(folder, 'main.old.log')).size).toBeGreaterThan(megabyte * 0.9);
    const lines = readFileSync(join(folder, 'main.log'), 'utf8').trimEnd().split(/\r?\n/);
    expect(lines.at(-1)).toContain('399 €€€');
    for (const line of lines) expect(line.length).toBeLessThan(8300);
  });

  it('goes on in the file of the last run, and keeps its bounds even where the old one cannot be put away', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'main.log');
    mkdirSync(join(folder, 'main.old.log', 'in the way'), { recursive: true });
    writeFileSync(path, 'x'.repeat(megabyte));
    const log = openLog(path, asItIs);
    log('the last');
    await written();
    expect(statSync(path).size).toBeLessThan(megabyte);
    expect(readFileSync(path, 'utf8')).toContain('the last');
  });

  it.runIf(existsSync('/dev/full'))('loses a line on a full disk, and nothing comes of it', async () => {
    const path = join(temporaryFolder(), 'main.log');
    symlinkSync('/dev/full', path);
    const log = openLog(path, asItIs);
    for (let count = 0; count < 100; count += 1) log('lost');
    await written();
    expect(statSync(path).isCharacterDevice()).toBe(true);
  });

  it('loses a line where its folder cannot be, and nothing comes of it', async () => {
    const file = join(temporaryFolder(), 'logs');
    writeFileSync(file, 'in the place of the folder');
    const log = openLog(join(file, 'main.log'), asItIs);
    for (let count = 0; count < 100; count += 1) log('lost');
    await written();
    expect(readFileSync(file, 'utf8')).toBe('in the place of the folder');
  });
});
