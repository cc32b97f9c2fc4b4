import { describe, expect, it } from 'vitest';
import { createLeftPopups } from '../../main/left-popups';

const account = { origin: 'https://pbx.example.dk', email: 'asta@example.dk', employee: '5a' };
const noId = { ...account, employee: null };

function leftBy(owner: typeof account | typeof noId) {
  let closed = false;
  const shown = { outcome: Promise.resolve({ kind: 'shown' } as const), close: () => void (closed = true) };
  const left = createLeftPopups();
  left.leave(owner, [{ alerts: [], shown }]);
  return { left, isClosed: () => closed };
}

describe('the popups that a session left', () => {
  it.each([
    [account, { ...account, email: 'asta.new@example.dk' }],
    [noId, { ...noId }],
  ])('are handed to the same agent, once', (owner, agent) => {
    const { left, isClosed } = leftBy(owner);
    expect(left.takeFor(agent)).toHaveLength(1);
    expect(left.takeFor(agent)).toEqual([]);
    expect(isClosed()).toBe(false);
  });

  it.each([
    [account, { ...account, employee: '6b' }],
    [account, { ...account, origin: 'https://other.example.dk' }],
    [noId, { ...noId, email: 'bo@example.dk' }],
    [account, null],
  ])('are taken back from everybody else', (owner, agent) => {
    const { left, isClosed } = leftBy(owner);
    expect(left.takeFor(agent)).toEqual([]);
    expect(isClosed()).toBe(true);
  });
});
