import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { QuietView, WindowState } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { signedOut, watching, windowState } from './support/samples';

const names = ['Do not disturb', 'Send a test popup', 'Diagnostics', 'Settings'];
const { left, problem, wrong, server, email, way, strategy } = signedOut;
const views: readonly (readonly [string, WindowState])[] = [
  ['the list', watching({})],
  ['the sign-in', windowState(signedOut)],
  ['the sign-in after a session expired', windowState({ ...signedOut, state: 'expired' })],
  [
    'the second factor',
    windowState({
      state: 'second-factor',
      factor: 'sms',
      busy: false,
      ...{ left, problem, wrong, server, email, way, strategy },
    }),
  ],
];
const tools = () => within(screen.getByRole('navigation', { name: 'Tools' })).getAllByRole('button');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const quiet = (view: QuietView) => ({ ...watching({}), quiet: view });

describe('the tools', () => {
  it.each(views)('stand under %s, each by its name', async (_, state) => {
    await openWindow(state);
    expect(tools().map((tool) => tool.getAttribute('aria-label'))).toEqual(names);
    expect(tools().map(({ title }) => title)).toEqual(names);
  });

  it('are not there before anything is known', async () => {
    await openWindow(windowState({ state: 'starting' }));
    expect(screen.queryByRole('navigation', { name: 'Tools' })).toBeNull();
  });

  it('send a popup to try them', async () => {
    const { command } = await openWindow(watching({}));
    await press('Send a test popup');
    expect(command).toHaveBeenLastCalledWith('test-popup', null);
  });

  it('turn do not disturb on, and off again', async () => {
    const { command, show } = await openWindow(watching({}));
    const toggle = screen.getByRole('button', { name: 'Do not disturb', pressed: false });
    await fireEvent.click(toggle);
    expect(command).toHaveBeenLastCalledWith('do-not-disturb', 'on');
    await show(quiet({ doNotDisturb: true, text: 'Do not disturb until 14:30' }));
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    expect(toggle.title).toBe('Do not disturb until 14:30');
    await fireEvent.click(toggle);
    expect(command).toHaveBeenLastCalledWith('do-not-disturb', 'off');
  });
});

describe('while it is quiet', () => {
  const said = () => screen.queryByText('Quiet hours until 08:00')?.closest('[role="status"]') ?? null;

  it('the list says why, and nothing where alerts go up', async () => {
    const { show } = await openWindow(quiet({ doNotDisturb: false, text: 'Quiet hours until 08:00' }));
    expect(said()).not.toBeNull();
    expect(screen.queryByRole('group', { name: 'Do not disturb for' })).toBeNull();
    await show(watching({}));
    expect(said()).toBeNull();
  });

  it.each([
    ['15 minutes', 'quarter'],
    ['1 hour', 'hour'],
    ['Until tomorrow', 'tomorrow'],
    ['Turn off', 'off'],
  ])('by the person’s own word, "%s" is one press away', async (name, choice) => {
    const { command } = await openWindow(quiet({ doNotDisturb: true, text: 'Do not disturb' }));
    const times = screen.getByRole('group', { name: 'Do not disturb for' });
    await fireEvent.click(within(times).getByRole('button', { name }));
    expect(command).toHaveBeenLastCalledWith('do-not-disturb', choice);
  });
});
