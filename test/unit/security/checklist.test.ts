import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../scripts/repository';

/** Electron's own titles, in its order. */
const items = [
  'Only load secure content',
  'Do not enable Node.js integration for remote content',
  'Enable context isolation',
  'Enable process sandboxing',
  'Handle session permission requests from remote content',
  'Do not disable webSecurity',
  'Define a Content Security Policy',
  'Do not enable allowRunningInsecureContent',
  'Do not enable experimental features',
  'Do not use enableBlinkFeatures',
  'Do not use allowpopups for WebViews',
  'Verify WebView options before creation',
  'Disable or limit navigation',
  'Disable or limit creation of new windows',
  'Do not use shell.openExternal with untrusted content',
  'Use a current version of Electron',
  'Validate the sender of all IPC messages',
  'Avoid usage of the file:// protocol and prefer usage of custom protocols',
  'Check which fuses you can change',
  'Do not expose Electron APIs to untrusted web content',
].map((title, index) => `${index + 1} ${title}`);

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const tests = [
  'test/e2e/security-page.test.ts',
  'test/e2e/security-ways.test.ts',
  'test/unit/security/electron.test.ts',
];

describe('Electron’s checklist', () => {
  it('is tested, each item once', () => {
    const named = tests.flatMap((path) => [...read(path).matchAll(/^ +it\('(\d+ [^']+)'/gm)].map(([, name]) => name));
    expect(named.sort()).toEqual([...items].sort());
  });

  it('is told of, each item with its guard, its test, and how that was seen to fail', () => {
    const rows = read('docs/security.md')
      .split('\n')
      .filter((line) => /^\| \d+ /.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
    expect(rows.map((cells) => cells[1])).toEqual(items);
    expect(rows.filter((cells) => cells.slice(2, 5).some((cell) => cell === ''))).toEqual([]);
  });
});
