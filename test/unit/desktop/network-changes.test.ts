import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNetworkWatch } from '../../../main/desktop/network-changes';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function scene() {
  let network = 'home';
  let reads = 0;
  const onChange = vi.fn();
  const watch = createNetworkWatch(() => {
    reads += 1;
    return network;
  }, onChange);
  return {
    watch,
    onChange,
    reads: () => reads,
    become: (next: string) => {
      network = next;
    },
  };
}

it('tells of each change once, while it is needed', () => {
  const { watch, onChange, become } = scene();
  watch(true);
  vi.advanceTimersByTime(10_000);
  expect(onChange).not.toHaveBeenCalled();
  become('hotel');
  vi.advanceTimersByTime(10_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  become('home');
  vi.advanceTimersByTime(2000);
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('looks at nothing while all is well', () => {
  const { watch, onChange, become, reads } = scene();
  watch(false);
  vi.advanceTimersByTime(60_000);
  expect(reads()).toBe(0);
  watch(true);
  watch(true);
  watch(false);
  const before = reads();
  become('hotel');
  vi.advanceTimersByTime(60_000);
  expect(reads()).toBe(before);
  // What changed while nobody looked shows by itself, at the next question.
  watch(true);
  vi.advanceTimersByTime(60_000);
  expect(onChange).not.toHaveBeenCalled();
});
