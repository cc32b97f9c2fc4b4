import { describe, expect, it } from 'vitest';
import { createLeftBehind } from '../../main/left-behind';
import type { Account } from '../../main/storage/credentials';
import { defaultPreferences } from '../../main/storage/default-preferences';
import { watched, watchOf } from './bridge/watched';

const account: Account = { origin: 'https://pbx.example.dk', email: 'asta@example.dk', employee: '5a' };
const noId: Account = { ...account, employee: null };
const watch = watchOf([watched('support', { answeredAt: 0 })]);

const parts = {
  onChosen: () => undefined,
  onSaid: () => undefined,
  note: () => undefined,
  serverNow: () => 0,
  preferences: () => defaultPreferences,
  quiet: () => null,
};

function popup() {
  let closed = 0;
  return {
    shown: {
      outcome: Promise.resolve({ kind: 'shown' } as const),
      close: () => {
        closed += 1;
      },
    },
    timesClosed: () => closed,
  };
}

function leftBy(owner: Account) {
  const [own, notice] = [popup(), popup()];
  const left = createLeftBehind({ ...parts, showPopup: () => notice.shown });
  const ears = { onSnoozed: () => undefined, onShownLate: () => undefined };
  left.leave({ account: owner, watch, popups: [{ alerts: [], shown: own.shown, ears }] });
  return { left, timesClosed: () => [own.timesClosed(), notice.timesClosed()] };
}

describe('what a session that expired left behind', () => {
  it('is its last list, until somebody signs in', () => {
    const { left } = leftBy(account);
    expect(left.watch()).toBe(watch);
    left.takeFor(account);
    expect(left.watch()).toBeNull();
  });

  it('is nothing where none has expired', () => {
    const left = createLeftBehind({ ...parts, showPopup: () => popup().shown });
    expect([left.watch(), left.takeFor(account), left.takeFor(null)]).toEqual([null, [], []]);
  });

  it.each([
    [account, { ...account, email: 'asta.new@example.dk' }],
    [account, { ...account, email: null }],
    [noId, { ...noId }],
  ])('hands its popups to the same agent, once, and takes the one that told of the end back', (owner, agent) => {
    const { left, timesClosed } = leftBy(owner);
    expect(left.takeFor(agent)).toHaveLength(1);
    expect(left.takeFor(agent)).toEqual([]);
    expect(timesClosed()).toEqual([0, 1]);
  });

  it.each([
    [account, { ...account, employee: '6b' }],
    [account, { ...account, origin: 'https://other.example.dk' }],
    [noId, { ...noId, email: 'bo@example.dk' }],
    [account, null],
  ])('takes its popups back from everybody else', (owner, agent) => {
    const { left, timesClosed } = leftBy(owner);
    expect(left.takeFor(agent)).toEqual([]);
    expect(left.takeFor(agent)).toEqual([]);
    expect(timesClosed()).toEqual([1, 1]);
    expect(left.watch()).toBeNull();
  });
});
