import { describe, expect, it } from 'vitest';
import { trayModel } from '../../../main/desktop/tray-model';
import { actions, common, labels, usual } from './tray-scene';

describe('the tray, where nothing is watched', () => {
  it('says that nobody is signed in', () => {
    const signedOut = trayModel({ kind: 'signed-out' }, usual, actions());
    expect(signedOut).toMatchObject({ icon: { state: 'offline' }, tooltip: 'Queue Tray · signed out', title: '' });
    expect(labels(signedOut)).toEqual(['Open Queue Tray', '-', ...common]);
  });

  it('says that it is opening, and calls for nothing, while it is not known whether somebody is signed in', () => {
    const opening = trayModel({ kind: 'starting' }, usual, actions());
    expect(opening).toMatchObject({ icon: { state: 'offline' }, tooltip: 'Queue Tray · opening …', title: '' });
    expect(labels(opening)).toEqual(['Open Queue Tray', '-', ...common]);
  });

  it('calls for signing in again when the session has expired', () => {
    const does = actions();
    const expired = trayModel({ kind: 'expired' }, usual, does);
    expect(expired).toMatchObject({
      icon: { state: 'expired' },
      tooltip: 'Queue Tray · session expired, sign in again',
      title: '!',
    });
    expect(labels(expired)).toEqual(['Sign in again', '-', ...common]);
    for (const item of expired.items) if (item.kind === 'action') item.onClick();
    expect(does.done).toEqual(['open', 'test popup', 'settings', 'diagnostics', 'quit']);
  });

  it('says that it is looking, as soon as somebody is signed in', () => {
    const looking = trayModel({ kind: 'connecting', demo: false }, usual, actions());
    const tooltip = 'Queue Tray · checking who is waiting …';
    expect(looking).toMatchObject({ icon: { state: 'offline' }, tooltip, title: '' });
    expect(labels(looking)).toEqual(['Checking who is waiting …', '-', 'Open Queue Tray', '-', ...common]);
    expect(trayModel({ kind: 'connecting', demo: true }, usual, actions()).tooltip).toBe(`Demo · ${tooltip}`);
  });
});
