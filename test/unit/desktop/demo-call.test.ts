import { expect, it, vi } from 'vitest';
import type { AgentState } from '../../../main/agent-state';
import { createCallerActions } from '../../../main/desktop/caller-actions';
import { caller } from '../board/callers';
import { agent, grant, watching } from '../bridge/window-scene';
import { watched, watchOf } from '../bridge/watched';

const desktop = vi.hoisted(() => ({ openExternal: vi.fn() }));
vi.mock('electron', () => ({ app: {}, clipboard: {}, shell: desktop }));

const identity = { secret: false, name: null, number: '+4535203040' } as const;
const watch = watchOf([watched('support', { answeredAt: 0, callers: [caller('c0', { identity })] })]);

it('nobody of the demo is rung, which is said for as long as the demo lasts', () => {
  const demo = agent({ ...watching, grant: { ...grant, demo: true } }, watch);
  let state: AgentState = demo;
  const onChange = vi.fn();
  const { callBack, notices } = createCallerActions({ state: () => state, onChange });
  expect(notices()).toEqual([]);
  callBack('c0');
  expect(desktop.openExternal).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledOnce();
  expect(notices()).toEqual([
    { kind: 'call-back', text: 'The callers of the demo are made up, so nobody was called.' },
  ]);
  state = agent(watching, watch);
  expect(notices()).toEqual([]);
});
