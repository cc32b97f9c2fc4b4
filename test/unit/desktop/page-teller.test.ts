import { describe, expect, it, vi } from 'vitest';
import type { AgentState } from '../../../main/agent-state';
import { createPageTeller } from '../../../main/desktop/page-teller';
import { caller } from '../board/callers';
import { watched, watchOf } from '../bridge/watched';
import { agent, context, watching } from '../bridge/window-scene';
import { at, callId } from '../telecomx/words';
import { beginAnew, newest, opened } from './keeper-scene';

vi.mock('electron', () => ({ ipcMain: {} }));
vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

/** An agent in one of whose queues these wait, at a moment of this process's clock by which the server's is 20 s ahead. */
function agentWith(ids: readonly string[], differences: Partial<AgentState> = {}): AgentState {
  const watch = watchOf([watched('support', { answeredAt: 19_000, callers: ids.map((id) => caller(id)) })]);
  return { ...agent(watching, watch), serverNow: at(20_000 + performance.now()), ...differences };
}

/** A page that listens, and who tells it. */
async function listening() {
  const { keeper, window } = await opened();
  keeper.pageReady();
  const { show, forget, seen } = createPageTeller(keeper);
  return {
    keeper,
    window,
    forget,
    seen,
    /** Shows this, and says whether the state was told. */
    show: (state: AgentState, differences: Partial<typeof context> = {}) => show(state, { ...context, ...differences }),
    /** The names of what the page was told since this was asked last. */
    told: () =>
      newest()
        .told.splice(0)
        .map(([name]) => name),
  };
}

describe('the page', () => {
  it('is told of the callers, then of all else', async () => {
    const { window, show } = await listening();
    expect(show(agentWith(['a']))).toBe(true);
    expect(window.told).toMatchObject([
      ['callers', { whole: true, set: [{ id: 'a' }], gone: [] }],
      ['state', { session: { state: 'watching' } }],
    ]);
  });

  it('is told nothing where nothing has changed, though time goes on', async () => {
    const { show, told } = await listening();
    const ids = ['a', 'b'];
    show(agentWith(ids));
    told();
    vi.advanceTimersByTime(60_000);
    expect([show(agentWith(ids)), told()]).toEqual([false, []]);
  });

  it('is told of a caller alone where only that one has changed', async () => {
    const { show, told } = await listening();
    const state = agentWith(['a']);
    show(state);
    told();
    expect(show({ ...state, doubtful: new Set([callId('a')]) })).toBe(false);
    expect(told()).toEqual(['callers']);
  });

  it('is told of the state alone where no caller has changed', async () => {
    const { show, told } = await listening();
    show(agentWith(['a']));
    told();
    expect(show(agentWith(['a']), { shortcutTaken: true })).toBe(true);
    expect(told()).toEqual(['state']);
  });

  it('is told of the server’s clock where its own is off by a second, by which it counts the waits', async () => {
    const { show, told } = await listening();
    const now = performance.now();
    show(agentWith([], { serverNow: at(20_000 + now) }));
    told();
    expect(show(agentWith([], { serverNow: at(20_999 + now) }))).toBe(false);
    expect(show(agentWith([], { serverNow: at(21_000 + now) }))).toBe(true);
    expect(show(agentWith([], { serverNow: at(20_000 + now) }))).toBe(true);
    expect(told()).toEqual(['state', 'state']);
  });

  it('is told all again where it is new', async () => {
    const { show, told, forget } = await listening();
    const state = agentWith(['a']);
    show(state);
    told();
    forget();
    expect(show(state)).toBe(true);
    expect(told()).toEqual(['callers', 'state']);
  });
});

describe('a page that nobody sees', () => {
  it('is told nothing, and all that it missed once it is seen again', async () => {
    const { window, show, told } = await listening();
    show(agentWith(['a']));
    told();
    window.hide();
    expect([show(agentWith(['a', 'b'])), show(agentWith(['b', 'c'])), told()]).toEqual([false, false, []]);
    window.show();
    show(agentWith(['b', 'c']));
    expect(window.told).toMatchObject([
      ['callers', { whole: false, set: [{ id: 'b' }, { id: 'c' }], gone: ['a'] }],
      ['state', {}],
    ]);
  });

  it('is told that it is not seen, and that it is again', async () => {
    const { window, seen } = await listening();
    window.hide();
    seen(false);
    window.show();
    seen(true);
    expect(window.told).toEqual([
      ['seen', false],
      ['seen', true],
    ]);
  });

  it('or that has gone, or does not listen yet, is told nothing at all', async () => {
    const { keeper, window } = await opened();
    const { show, seen } = createPageTeller(keeper);
    expect(show(agentWith(['a']), context)).toBe(false);
    seen(true);
    keeper.pageReady();
    window.destroy();
    expect(show(agentWith(['a']), context)).toBe(false);
    seen(false);
    expect(window.told).toEqual([]);
  });
});
