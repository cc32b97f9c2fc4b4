import { expect, it } from 'vitest';
import { aboutView } from '../../../main/upkeep/about';

it('tells what runs', () => {
  const manifest = { version: '1.2.3', queueTray: { runtime: 'release', electron: '45.4.1', updates: null } };
  expect(aboutView(manifest, '1.2.3', '45.4.1')).toEqual({ version: '1.2.3', electron: '45.4.1', fallback: false });
});

it('tells of a build that was packed with another Electron than the one it is made for', () => {
  const manifest = { version: '1.2.3', queueTray: { runtime: 'fallback', electron: '33.2.1', updates: null } };
  expect(aboutView(manifest, '1.2.3', '33.2.1')).toMatchObject({ electron: '33.2.1', fallback: true });
});

it.each([null, { version: '1.2.3' }, { queueTray: { runtime: 7 } }])('takes %j for no such build', (manifest) => {
  expect(aboutView(manifest, '1.2.3', '45.4.1').fallback).toBe(false);
});
