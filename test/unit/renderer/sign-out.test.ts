import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { caller, watching } from './support/samples';

const question = () => screen.queryByRole('group', { name: 'Sign out?' });
const way = () => screen.getByTitle('Sign out');

async function ask() {
  const opened = await openWindow(watching({ callers: [caller({ id: 'b' })], mark: { id: 'b', seq: 1 } }));
  way().focus();
  await fireEvent.click(way());
  const group = question();
  if (group === null) throw new Error('nothing was asked');
  opened.command.mockClear();
  return { ...opened, answer: (name: string) => fireEvent.click(within(group).getByRole('button', { name })) };
}

describe('signing out', () => {
  let asked: Awaited<ReturnType<typeof ask>>;
  beforeEach(async () => {
    asked = await ask();
  });

  it('asks first, with the harmless answer under the hand', () => {
    expect(asked.command).not.toHaveBeenCalled();
    expect(way().getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement?.textContent.trim()).toBe('Cancel');
  });

  it('happens when it is confirmed', async () => {
    await asked.answer('Sign out');
    expect(asked.command).toHaveBeenCalledExactlyOnceWith('sign-out', null);
  });

  it('does not happen when it is cancelled', async () => {
    await asked.answer('Cancel');
    expect(question()).toBeNull();
    expect(asked.command).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(way());
  });

  it('is left by Escape, which lets no row go then', async () => {
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(question()).toBeNull();
    expect(asked.command).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(way());
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(asked.command).toHaveBeenCalledExactlyOnceWith('mark', null);
  });

  it('is left by another click on its button', async () => {
    await fireEvent.click(way());
    expect(question()).toBeNull();
    expect(asked.command).not.toHaveBeenCalled();
  });
});

it('the demo has nobody to sign out', async () => {
  await openWindow({ ...watching({}), demo: true });
  expect(screen.queryByTitle('Sign out')).toBeNull();
});
