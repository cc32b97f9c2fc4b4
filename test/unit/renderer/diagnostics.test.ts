import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { DiagnosticsView, OpenView } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { signedOut, watching, windowState } from './support/samples';

const found: DiagnosticsView = {
  sections: [
    {
      title: 'Popups',
      rows: [
        { label: 'Notification service', value: 'dunst 1.9', state: 'good' },
        { label: 'Last popup', value: 'did not answer', state: 'bad' },
        { label: 'It can do', value: 'body, actions', state: null },
      ],
    },
  ],
  decisions: [
    { time: '12:00:05', about: 'VIP · Anna Berg (Support)', outcome: 'shown' },
    { time: '12:00:01', about: 'Callback · Secret number (Salg)', outcome: 'not shown: you were told before' },
  ],
  copied: false,
};
const looked = (diagnostics: DiagnosticsView | null) => ({ ...watching({}), diagnostics });
const dialog = () => within(screen.getByRole('dialog', { name: 'Diagnostics' }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the diagnostics', () => {
  it('are looked at from when they are opened until they are closed', async () => {
    const { command } = await openWindow(looked(null));
    await press('Diagnostics');
    expect(command).toHaveBeenCalledWith('diagnostics', true);
    expect(dialog().getByText('Looking …').getAttribute('role')).toBe('status');
    await press('Close');
    expect(command).toHaveBeenCalledWith('diagnostics', false);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('say of each thing how it is, and in words whether that is fine', async () => {
    await openWindow(looked(found));
    await press('Diagnostics');
    const section = within(dialog().getByRole('region', { name: 'Popups' }));
    const facts = section.getAllByRole('definition').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(section.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Notification service',
      'Last popup',
      'It can do',
    ]);
    expect(facts).toEqual(['fine: dunst 1.9', 'not fine: did not answer', 'body, actions']);
  });

  it('tell the last decisions, each with its time and why', async () => {
    await openWindow(looked(found));
    await press('Diagnostics');
    const items = dialog().getAllByRole('listitem');
    expect(
      items.map((item) => [...item.querySelectorAll('span > span, .decision-time')].map((one) => one.textContent)),
    ).toEqual(found.decisions.map(({ time, about, outcome }) => [time, about, outcome]));
  });

  it('say where nothing was decided yet', async () => {
    await openWindow(looked({ ...found, decisions: [] }));
    await press('Diagnostics');
    expect(dialog().getByText('There were no alerts yet.')).toBeTruthy();
  });

  it('copy the report, and say politely when that is done', async () => {
    const { command, show } = await openWindow(looked(found));
    await press('Diagnostics');
    expect(dialog().queryByText('Copied')).toBeNull();
    await press('Copy report');
    expect(command).toHaveBeenLastCalledWith('copy-report', null);
    await show(looked({ ...found, copied: true }));
    expect(dialog().getByText('Copied').getAttribute('role')).toBe('status');
  });

  it('are there before anybody is signed in', async () => {
    await openWindow(windowState(signedOut, { diagnostics: found }));
    await press('Diagnostics');
    expect(dialog().getByText('dunst 1.9')).toBeTruthy();
  });
});

describe('what was asked for in the tray', () => {
  const asked = (open: OpenView | null) => ({ ...watching({}), open });
  const opened = () => screen.queryByRole('dialog')?.getAttribute('aria-labelledby') ?? null;
  const title = () =>
    screen.queryByRole('heading', { level: 2, name: /^(Settings|Diagnostics)$/ })?.textContent ?? null;

  it('is opened once, also by a page that was just made', async () => {
    const { show } = await openWindow(asked({ what: 'settings', seq: 4 }));
    expect(title()).toBe('Settings');
    await press('Close');
    await show(asked({ what: 'settings', seq: 4 }));
    expect(opened()).toBeNull();
    await show(asked(null));
    expect(opened()).toBeNull();
  });

  it('is opened again when it is asked for again, and takes the place of the other', async () => {
    const { show } = await openWindow(asked({ what: 'settings', seq: 1 }));
    await show(asked({ what: 'diagnostics', seq: 2 }));
    expect(title()).toBe('Diagnostics');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await press('Close');
    await show(asked({ what: 'diagnostics', seq: 3 }));
    expect(title()).toBe('Diagnostics');
  });
});
