import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { matching, openWindow } from './support/open-window';
import { caller, choice, queue, watching, type Scene } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Sales', waiting: 1 }),
];
const anna = caller({ id: 'a', name: 'Anna Berg', number: '+45 20 30 40 50' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40' });
const scene = watching(
  { queues, callers: [anna, bamse, caller({ id: 's', queue: 'sales', secret: true })] },
  { queueChoices: queues.map(({ id, name }) => choice({ id, name })) },
);
const inDanish: Scene = { ...scene, locale: 'da' };

const whoever = () => document.activeElement;

beforeEach(() => {
  matching.clear();
});

describe('a language that is changed', () => {
  it('changes the words around whoever is at a setting, and leaves them where they are', async () => {
    const { show } = await openWindow(scene);
    await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    const language = screen.getByLabelText('Language');
    language.focus();
    await show(inDanish);
    expect(whoever()).toBe(language);
    expect(screen.getByLabelText('Sprog')).toBe(language);
    expect(screen.getByRole('dialog', { name: 'Indstillinger' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('da');
  });

  it('leaves what is looked for, the queue on show and the row with the focus as they are', async () => {
    const { show } = await openWindow(scene);
    await fireEvent.click(screen.getByRole('button', { name: /^Support/ }));
    const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search callers' });
    await fireEvent.input(search, { target: { value: 'bamse' } });
    const row = within(screen.getByRole('list', { name: 'Waiting callers' })).getByRole('listitem');
    row.focus();
    await show(inDanish);
    expect(whoever()).toBe(row);
    expect(search.value).toBe('bamse');
    expect(search.isConnected).toBe(true);
    expect(screen.getByRole('button', { name: /^Support/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leaves the details of a caller open', async () => {
    const { show } = await openWindow(scene);
    const [row] = within(screen.getByRole('list', { name: 'Waiting callers' })).getAllByRole('listitem');
    row?.focus();
    await fireEvent.keyDown(row ?? document.body, { key: 'Enter' });
    await tick();
    const details = screen.getByRole('region', { name: 'Details: Anna Berg' });
    await show(inDanish);
    expect(screen.getByRole('region', { name: /Anna Berg$/ })).toBe(details);
    expect(whoever()).toBe(details);
  });
});
