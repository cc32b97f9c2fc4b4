import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
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
  /** As a hand does it: what is disabled is not pressed. */
  const answer = async (name: string): Promise<void> => {
    within(group).getByRole('button', { name }).click();
    await tick();
  };
  return { ...opened, answer };
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

  it('is what Escape ends first, and nothing else with it', async () => {
    await asked.show(watching({ callers: [caller({ id: 'b' })], mark: { id: 'b', seq: 1 } }));
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await tick();
    expect(question()).toBeNull();
    expect(asked.command).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(asked.command).toHaveBeenCalledExactlyOnceWith('mark', null);
  });

  it('stands while Escape ends what is open over it', async () => {
    await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await fireEvent.keyDown(within(screen.getByRole('dialog')).getByRole('searchbox'), { key: 'Escape' });
    expect(question()).not.toBeNull();
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

describe('signing out everywhere', () => {
  const everywhere = () => screen.getByRole('button', { name: 'Sign out everywhere' });
  const ending = watching({}, { endingEverywhere: true });

  it('stands apart and is explained', async () => {
    const { command } = await ask();
    const described = everywhere().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(
      'Ends your sessions everywhere, also in Telecom X’s own phone program.',
    );
    await fireEvent.click(everywhere());
    expect(command).toHaveBeenCalledExactlyOnceWith('sign-out-everywhere', null);
  });

  it('keeps the person from doing anything else meanwhile, and the focus where it is', async () => {
    const { command, show, answer } = await ask();
    const button = everywhere();
    button.focus();
    await show(ending);
    expect(document.activeElement).toBe(button);
    expect(button.textContent.trim()).toBe('Signing out …');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(button);
    await answer('Sign out');
    await fireEvent.keyDown(button, { key: 'Escape' });
    await fireEvent.click(way());
    expect(question()).toBeTruthy();
    expect(command).not.toHaveBeenCalled();
  });

  it('that came to nothing leads back to where it began', async () => {
    const { show } = await ask();
    await show(ending);
    await show(watching({}));
    await tick();
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(way());
  });

  it('leads back too where that was known so soon that the window never heard of the question', async () => {
    const { show } = await ask();
    const notices = [{ kind: 'not-ended' as const, text: 'The phone system could not be reached.' }];
    await show({ ...watching({}), notices });
    await tick();
    expect(question()).toBeNull();
  });

  it('is said to go on where the window was made anew meanwhile', async () => {
    await openWindow(ending);
    expect(screen.getByRole('button', { name: 'Signing out …' })).toBeTruthy();
  });
});

it('the demo has nobody to sign out', async () => {
  await openWindow({ ...watching({}), demo: true });
  expect(screen.queryByTitle('Sign out')).toBeNull();
});
