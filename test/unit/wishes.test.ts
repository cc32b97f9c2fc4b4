import { describe, expect, it, vi } from 'vitest';
import { createWishes, type LateWish } from '../../main/wishes';

function begun() {
  const done: string[] = [];
  const wishes = createWishes({ forward: () => done.push('forward'), quit: () => done.push('quit') });
  const grant = (wish: LateWish): void => void done.push(wish);
  return { done, wishes, grant };
}

describe('a later start of the app', () => {
  it('brings the window forward, unless it was to have none', () => {
    const { done, wishes } = begun();
    wishes.startedAgain({ wishes: [], hidden: true });
    expect(done).toEqual([]);
    wishes.startedAgain({ wishes: [], hidden: false });
    expect(done).toEqual(['forward']);
  });

  it('has done what it asks for, and nothing else', () => {
    const { done, wishes, grant } = begun();
    wishes.grantedBy(grant);
    wishes.startedAgain({ wishes: ['do-not-disturb'], hidden: false });
    wishes.startedAgain({ wishes: ['settings'], hidden: true });
    wishes.startedAgain({ wishes: ['show'], hidden: true });
    wishes.startedAgain({ wishes: ['quit'], hidden: false });
    expect(done).toEqual(['do-not-disturb', 'settings', 'forward', 'quit']);
  });
});

describe('what is asked for before the app runs', () => {
  it('is done once it does, in the same order; to come forward and to quit needs no waiting', () => {
    const { done, wishes, grant } = begun();
    wishes.ask(['settings', 'show', 'do-not-disturb', 'quit']);
    expect(done).toEqual(['forward', 'quit']);
    wishes.grantedBy(grant);
    expect(done).toEqual(['forward', 'quit', 'settings', 'do-not-disturb']);
  });

  it('is done once', () => {
    const { wishes } = begun();
    const grant = vi.fn();
    wishes.ask(['settings']);
    wishes.grantedBy(grant);
    wishes.ask(['do-not-disturb']);
    expect(grant.mock.calls).toEqual([['settings'], ['do-not-disturb']]);
  });
});
