import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { PolicyView } from '../../../main/bridge/contract';
import { plainWindow } from '../../support/plain-window';
import { dialog, openSettings } from './support/open-settings';
import { openWindow } from './support/open-window';
import { signedOut, watching, windowState } from './support/samples';

const nordlys = (over: Partial<PolicyView>): PolicyView => ({
  ...plainWindow.policy,
  company: 'Nordlys A/S',
  ...over,
});
const select = (label: string): HTMLSelectElement => dialog().getByLabelText(label, { selector: 'select' });
const own = 'https://pbx.nordlys.example';

/** What a reader says of something besides its name. */
function saidOf(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('in the settings, what a company has locked', () => {
  const locks: readonly (readonly ['language' | 'popupPrivacy' | 'updates', string])[] = [
    ['language', 'Language'],
    ['popupPrivacy', 'Popups tell'],
    ['updates', 'New versions'],
  ];

  it.each(locks)('cannot be changed, and is said by whom: %s', (setting, label) => {
    openSettings({}, { policy: nordlys({ locked: [setting] }) });
    expect(select(label).disabled).toBe(true);
    expect(saidOf(select(label))).toContain('Set by Nordlys A/S');
    for (const [other, name] of locks) if (other !== setting) expect(select(name).disabled).toBe(false);
  });

  it('is said in Danish, too, and where the company has no name', () => {
    openSettings({}, { locale: 'da', policy: nordlys({ company: null, locked: ['language'] }) });
    expect(saidOf(select('Sprog'))).toContain('Sat af din virksomhed');
  });

  it('is not said to be the company’s wish where that cannot be read', () => {
    openSettings({}, { policy: nordlys({ locked: ['popupPrivacy'], held: ['popupPrivacy'] }) });
    expect(saidOf(select('Popups tell'))).toContain('the company’s settings have a mistake');
  });

  it('has no way back, and resetting all leaves it', async () => {
    const usual = { popupPrivacy: 'nothing' } as const;
    const policy = nordlys({ locked: ['popupPrivacy'], usual });
    const { sent } = openSettings({ ...usual, zoom: 200 }, { policy });
    expect(dialog().queryByRole('button', { name: 'Reset: Popups tell' })).toBeNull();
    await fireEvent.click(dialog().getByRole('button', { name: 'Reset all settings' }));
    await fireEvent.click(dialog().getByRole('button', { name: 'Reset all' }));
    expect(sent()).toMatchObject([{ popupPrivacy: 'nothing', zoom: 100 }]);
  });
});

describe('in the settings, what a company wants at first', () => {
  it('is what the way back leads to', async () => {
    const { sent } = openSettings({ language: 'en' }, { policy: nordlys({ usual: { language: 'da' } }) });
    expect(select('Language').disabled).toBe(false);
    await fireEvent.click(dialog().getByRole('button', { name: 'Reset: Language' }));
    expect(sent()).toEqual([{ language: 'da' }]);
  });
});

describe('in the sign-in', () => {
  const server = (): HTMLInputElement | HTMLSelectElement => screen.getByLabelText('Server');
  const filled = { ...signedOut, server: 'https://elsewhere.example', email: 'agent@example.dk' };
  async function send(): Promise<void> {
    await fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'secret' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  }

  it('one server that is allowed is fixed, whatever was used last', async () => {
    const policy = nordlys({ locked: ['server', 'allowedServers'], servers: [own] });
    const { command } = await openWindow({ ...windowState(filled), policy });
    expect(server().value).toBe(own);
    expect(server().disabled).toBe(true);
    expect(saidOf(server())).toContain('Set by Nordlys A/S');
    await send();
    expect(command).toHaveBeenLastCalledWith('sign-in', expect.objectContaining({ server: own }));
  });

  it('several that are allowed are offered', async () => {
    const other = 'https://backup.nordlys.example';
    const policy = nordlys({ locked: ['allowedServers'], servers: [own, other] });
    const { command } = await openWindow({ ...windowState(filled), policy });
    expect(within(server()).getAllByRole('option')).toHaveLength(2);
    expect(server().value).toBe(own);
    expect(saidOf(server())).toContain('Set by Nordlys A/S');
    await fireEvent.change(server(), { target: { value: other } });
    await send();
    expect(command).toHaveBeenLastCalledWith('sign-in', expect.objectContaining({ server: other }));
  });
});

it('a sign-in is not offered to be kept where the company does not want that', async () => {
  const policy = nordlys({ locked: ['weakStorage'], weakStorage: false });
  await openWindow({ ...watching({}, { askStorage: 'missing' }), policy });
  const question = within(screen.getByRole('dialog'));
  expect(question.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Only until I quit']);
  question.getByText('Set by Nordlys A/S');
});

it('queues that a company has chosen can be ordered and muted, but neither hidden nor added', async () => {
  const queueChoices = ['Support', 'Sales'].map((name) => ({
    ...{ id: name, name, shown: true, alerts: true, member: true, added: false },
    kinds: { vip: null, callback: null, critical: null, alarm: null },
  }));
  const policy = nordlys({ locked: ['queues'] });
  await openWindow({ ...watching({}, { queueChoices }), policy });
  await fireEvent.click(screen.getByRole('button', { name: 'Your queues' }));
  const queues = within(screen.getByRole('dialog'));
  queues.getByText('Set by Nordlys A/S');
  expect(queues.queryByLabelText('Queue id')).toBeNull();
  for (const box of queues.getAllByRole('checkbox')) expect(box.matches(':disabled')).toBe(true);
  for (const button of queues.getAllByRole('button', { name: 'Alerts' })) expect(button.matches(':enabled')).toBe(true);
  expect(queues.getAllByRole('button', { name: 'Move down' })[0]?.matches(':enabled')).toBe(true);
});
