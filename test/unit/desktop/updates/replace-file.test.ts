import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFile } from '../../../../main/desktop/updates/file-check';
import { isReplaceable, replaceProgram } from '../../../../main/desktop/updates/replace-file';
import { temporaryFolder } from '../../../support/temporary-folder';

function files() {
  const folder = temporaryFolder();
  const [fetched, place] = [join(folder, 'fetched'), join(folder, 'Queue Tray.AppImage')];
  writeFileSync(fetched, 'new');
  writeFileSync(place, 'old');
  chmodSync(fetched, 0o600);
  return { folder, fetched, place };
}

it('a program takes the place of another, and can be run', () => {
  const { fetched, place } = files();
  replaceProgram(fetched, place);
  expect(readFileSync(place, 'utf8')).toBe('new');
  expect(statSync(place).mode & 0o777).toBe(0o755);
});

it('where it cannot, what was there is there still, and nothing is left beside it', () => {
  const { folder, place } = files();
  expect(() => {
    replaceProgram(join(folder, 'missing'), place);
  }).toThrow('not-writable');
  expect(readFileSync(place, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['Queue Tray.AppImage', 'fetched']);
});

it('what lies in no folder that can be written to is known beforehand', () => {
  const { folder, place } = files();
  expect(isReplaceable(place)).toBe(true);
  expect(isReplaceable(join(folder, 'missing', 'Queue Tray.AppImage'))).toBe(false);
});

it('a file is the one that was signed, or not', () => {
  const { folder, fetched } = files();
  const sha512 = createHash('sha512').update('new').digest('base64');
  const signed = { url: 'x', size: 3, sha512, isAdminRightsRequired: false };
  expect(isFile(fetched, signed)).toBe(true);
  expect(isFile(fetched, { ...signed, size: 4 })).toBe(false);
  writeFileSync(fetched, 'NEW');
  expect(isFile(fetched, signed)).toBe(false);
  expect(() => isFile(join(folder, 'missing'), signed)).toThrow('ENOENT');
});
