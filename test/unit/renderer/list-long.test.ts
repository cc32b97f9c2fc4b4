import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallerView } from '../../../main/bridge/contract';
import { openWindow, scrolledTo } from './support/open-window';
import { caller, noon, watching } from './support/samples';

/** Without a layout each row is one pixel high; so many are seen at once. */
const seen = 10;
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(seen);
  return () => {
    vi.restoreAllMocks();
  };
});

const numbered = (count: number): readonly CallerView[] =>
  Array.from({ length: count }, (_, index) =>
    caller({ id: `c${String(index)}`, name: `Caller ${String(index)}`, entered: noon - count + index }),
  );
const callers = numbered(500);

const list = () => screen.getByLabelText('Waiting callers');
const rows = () => [...list().querySelectorAll<HTMLElement>('[data-call-id]')];
const ids = () => rows().map(({ dataset }) => dataset['callId']);
const row = (id: string) => rows().find(({ dataset }) => dataset['callId'] === id);
const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['callId'] : null);

async function scrollTo(top: number): Promise<void> {
  list().scrollTop = top;
  await fireEvent.scroll(list());
  await tick();
}

async function press(key: string): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await tick();
}

describe('a list of up to a hundred', () => {
  it('is on the page as a whole, and needs not say how long it is', async () => {
    await openWindow(watching({ callers: callers.slice(0, 100) }));
    expect(rows()).toHaveLength(100);
    expect(rows().some((one) => one.hasAttribute('aria-setsize'))).toBe(false);
  });
});

describe('a longer list', () => {
  it('has on the page what is seen and a little more; each row says which of how many it is', async () => {
    await openWindow(watching({ callers }));
    expect(rows().length).toBeLessThan(40);
    expect(ids().slice(0, seen)).toEqual(callers.slice(0, seen).map(({ id }) => id));
    expect([rows()[2]?.getAttribute('aria-posinset'), rows()[2]?.getAttribute('aria-setsize')]).toEqual(['3', '500']);
  });

  it('has others on it where it is scrolled to, each at its place', async () => {
    await openWindow(watching({ callers }));
    await scrollTo(250);
    const wanted = callers.slice(250, 250 + seen).map(({ id }) => id);
    expect(ids()).toEqual(expect.arrayContaining(wanted));
    expect(row('c0')).toBeUndefined();
    expect(row('c250')?.getAttribute('aria-posinset')).toBe('251');
    const above = Number.parseFloat(list().style.getPropertyValue('--above'));
    const below = Number.parseFloat(list().style.getPropertyValue('--below'));
    expect(above + rows().length + below).toBe(500);
  });

  it('does not move while others come and go above what is seen', async () => {
    const { show } = await openWindow(watching({ callers }));
    await scrollTo(250);
    const vips = numbered(20).map((one): CallerView => ({ ...one, id: `v${one.id}`, kind: 'vip' }));
    await show(watching({ callers: [...vips, ...callers] }));
    expect(list().scrollTop).toBe(270);
    await show(watching({ callers: callers.slice(100) }));
    expect(list().scrollTop).toBe(150);
    expect(row('c250')?.getAttribute('aria-posinset')).toBe('151');
  });

  it('does not follow the first that is seen to where it goes', async () => {
    const { show } = await openWindow(watching({ callers }));
    await scrollTo(250);
    const raised = callers.map((one): CallerView => (one.id === 'c250' ? { ...one, kind: 'vip' } : one));
    await show(watching({ callers: raised }));
    expect(list().scrollTop).toBe(250);
  });

  it('shows who is new at its top where it stands there', async () => {
    const { show } = await openWindow(watching({ callers }));
    await show(watching({ callers: [caller({ id: 'v', kind: 'vip' }), ...callers] }));
    expect([list().scrollTop, ids()[0]]).toEqual([0, 'v']);
  });

  it('keeps whoever has the focus on the page, wherever it is scrolled to, and goes on from there', async () => {
    await openWindow(watching({ callers }));
    row('c3')?.focus();
    await scrollTo(400);
    expect(focused()).toBe('c3');
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    await press('ArrowDown');
    expect([focused(), scrolledTo.mock.lastCall]).toEqual(['c4', ['c4']]);
  });

  it('is gone through by its keys to its very end', async () => {
    await openWindow(watching({ callers }));
    row('c0')?.focus();
    await press('End');
    expect(focused()).toBe('c499');
    await press('PageUp');
    expect(focused()).toBe('c490');
    for (const letter of 'Caller 37') await press(letter);
    expect(focused()).toBe('c37');
    await press('Home');
    expect(focused()).toBe('c0');
  });

  it('is entered by the Tab key at the first who is seen', async () => {
    await openWindow(watching({ callers }));
    await scrollTo(250);
    expect(rows().find(({ tabIndex }) => tabIndex === 0)?.dataset['callId']).toBe('c250');
  });

  it('shows whom a popup’s click leads to, however far away', async () => {
    const { show } = await openWindow(watching({ callers }));
    await show(watching({ callers, mark: { id: 'c444', seq: 1 } }));
    await tick();
    expect(row('c444')?.getAttribute('aria-current')).toBe('true');
    expect(scrolledTo).toHaveBeenLastCalledWith('c444');
  });
});
