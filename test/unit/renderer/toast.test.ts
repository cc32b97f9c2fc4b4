import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Toast from '../../../renderer/components/Toast.svelte';

type Props = ComponentProps<typeof Toast>;
const dismiss = vi.fn<() => void>();
const done: Props = { text: 'The test popup went up.', tone: 'good', dismiss };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  vi.useRealTimers();
});

const toast = () => screen.getByRole('status');

async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await tick();
}

async function hide(hidden: boolean): Promise<void> {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  await fireEvent(document, new Event('visibilitychange'));
}

it('goes by itself after eight seconds', async () => {
  render(Toast, done);
  await pass(7900);
  expect(dismiss).not.toHaveBeenCalled();
  await pass(100);
  expect(dismiss).toHaveBeenCalledOnce();
});

it('stays while something is still to be heard, and its time begins then', async () => {
  const { rerender } = render(Toast, { ...done, tone: 'busy', dismiss: null });
  await pass(60_000);
  expect(screen.queryByRole('button')).toBeNull();
  await rerender(done);
  await pass(7900);
  expect(dismiss).not.toHaveBeenCalled();
  await pass(100);
  expect(dismiss).toHaveBeenCalledOnce();
});

it('does not begin anew when the same is told again', async () => {
  const { rerender } = render(Toast, done);
  await pass(7900);
  await rerender({ ...done, dismiss: vi.fn(dismiss) });
  await pass(100);
  expect(dismiss).toHaveBeenCalledOnce();
});

it.each([
  ['the mouse is over it', () => fireEvent.pointerEnter(toast()), () => fireEvent.pointerLeave(toast())],
  ['it has the focus', () => fireEvent.focusIn(toast()), () => fireEvent.focusOut(toast())],
  ['nobody sees the window', () => hide(true), () => hide(false)],
])('stays while %s, and as long as ever after', async (_, begin, end) => {
  render(Toast, done);
  await begin();
  await pass(60_000);
  expect(dismiss).not.toHaveBeenCalled();
  await end();
  await pass(7900);
  expect(dismiss).not.toHaveBeenCalled();
  await pass(100);
  expect(dismiss).toHaveBeenCalledOnce();
});

it('is taken away by hand', async () => {
  render(Toast, done);
  await fireEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
  expect(dismiss).toHaveBeenCalledOnce();
});

it('is read out at once where it must be', () => {
  render(Toast, { ...done, tone: 'critical', alert: true });
  expect(screen.getByRole('alert').textContent).toContain(done.text);
});
