/** How it stands with updates, as the window shows it. In the language that is set. Pure. */
import { m } from '../../../messages/compiled/messages';
import type { UpdatesView } from '../../bridge/contract';
import { timeOfDay } from '../../words/time';
import type { PackageHere } from './package-kind';
import { updateProblemText } from './problem-text';
import type { UpdateSource } from './source';
import type { UpdateState } from './state';

const nothingToDo = { offer: null, busy: false } as const;
const underWay = { offer: null, busy: true } as const;
const check = { offer: 'check', busy: false } as const;

function whyNot(why: Extract<UpdateSource, { kind: 'impossible' }>['why']): string {
  switch (why) {
    case 'unpacked':
      return m.updates_unpacked();
    case 'no-address':
      return m.updates_no_address();
    case 'unsafe-address':
      return m.updates_unsafe_address();
    case 'other-package':
      return m.updates_other_package();
  }
}

function readyText(version: string, installs: PackageHere['installs']): string {
  return installs === 'with-password' ? m.updates_ready_password({ version }) : m.updates_ready({ version });
}

function lastText(last: Extract<UpdateState, { kind: 'idle' }>['last'], now: number): string {
  if (last === null) return m.updates_not_yet();
  const time = timeOfDay(last.at, now);
  switch (last.kind) {
    case 'current':
      return m.updates_current({ time });
    case 'staged':
      return m.updates_staged({ version: last.version });
    case 'unsupported':
      return m.updates_unsupported({ version: last.version });
  }
}

/** The view; `now` is in epoch milliseconds. */
export function updatesView(source: UpdateSource, state: UpdateState, now: number): UpdatesView {
  if (source.kind === 'impossible') return { text: whyNot(source.why), ...nothingToDo };
  switch (state.kind) {
    case 'off':
      return { text: m.updates_off(), ...nothingToDo };
    case 'idle':
      return { text: lastText(state.last, now), ...check };
    case 'checking':
      return { text: m.updates_checking(), ...underWay };
    case 'available':
      return { text: m.updates_available({ version: state.version }), offer: 'download', busy: false };
    case 'downloading': {
      const { version, percent } = state;
      return { text: m.updates_downloading({ version, percent: Math.floor(percent) }), ...underWay };
    }
    case 'ready':
      return state.asked
        ? { text: m.updates_callers_wait(), offer: 'install-anyway', busy: false }
        : { text: readyText(state.version, source.package.installs), offer: 'install', busy: false };
    case 'installing':
      return { text: m.updates_installing({ version: state.version }), ...underWay };
    case 'failed': {
      const problem = updateProblemText(state.problem, source.feed.host);
      return { text: `${problem} ${m.update_problem_harmless()}`, ...check };
    }
  }
}
