/** How it stands with updates, and what follows what. Pure. */
import type { UpdateProblem } from './problem';

/** What a look at the list of versions can find. */
export type Finding =
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'current' }
  /** It is given to one share of the computers after the other, and not yet to this one. */
  | { readonly kind: 'staged'; readonly version: string }
  /** It needs a newer system than this one. */
  | { readonly kind: 'unsupported'; readonly version: string };

/** What was found where there is nothing to fetch, and when (epoch milliseconds). */
type NothingNewer = Exclude<Finding, { kind: 'newer' }> & { readonly at: number };

/** How it stands. */
export type UpdateState =
  /** Nobody looks: the person or the company wants it so. */
  | { readonly kind: 'off' }
  | { readonly kind: 'idle'; readonly last: NothingNewer | null }
  /** `ready` is the version that is ready to be installed meanwhile, or null. */
  | { readonly kind: 'checking'; readonly ready: string | null }
  | { readonly kind: 'available'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  /** `asked`: it was to be installed while callers wait, and the person is asked whether that is meant. */
  | { readonly kind: 'ready'; readonly version: string; readonly asked: boolean }
  | { readonly kind: 'installing'; readonly version: string }
  | { readonly kind: 'failed'; readonly problem: UpdateProblem };

/** What can happen. */
export type UpdateEvent =
  | { readonly kind: 'switched'; readonly on: boolean }
  | { readonly kind: 'check' }
  | { readonly kind: 'found'; readonly finding: Finding; readonly at: number }
  | { readonly kind: 'download' }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'fetched' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'install' }
  | { readonly kind: 'failed'; readonly problem: UpdateProblem };

const off: UpdateState = { kind: 'off' };
const ready = (version: string): UpdateState => ({ kind: 'ready', version, asked: false });

/** What follows; the same state where an event means nothing in it. */
export function nextState(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'switched':
      if (state.kind === 'installing') return state;
      if (!event.on) return off;
      return state.kind === 'off' ? { kind: 'idle', last: null } : state;
    case 'check':
      if (state.kind === 'ready') return { kind: 'checking', ready: state.version };
      return canCheck(state) ? { kind: 'checking', ready: null } : state;
    case 'found':
      return state.kind === 'checking' ? afterCheck(state.ready, event.finding, event.at) : state;
    case 'download':
      return state.kind === 'available' ? { kind: 'downloading', version: state.version, percent: 0 } : state;
    case 'progress':
      return state.kind === 'downloading' ? { ...state, percent: event.percent } : state;
    case 'fetched':
      return state.kind === 'downloading' ? ready(state.version) : state;
    case 'ask':
      return state.kind === 'ready' ? { ...state, asked: true } : state;
    case 'install':
      return state.kind === 'ready' ? { kind: 'installing', version: state.version } : state;
    case 'failed':
      if (state.kind === 'off') return state;
      // What was fetched and found good is no worse for a look that failed.
      return state.kind === 'checking' && state.ready !== null
        ? ready(state.ready)
        : { kind: 'failed', problem: event.problem };
  }
}

/** Whether a look at the list makes sense now. */
export function canCheck({ kind }: UpdateState): boolean {
  return kind === 'idle' || kind === 'available' || kind === 'ready' || kind === 'failed';
}

function afterCheck(held: string | null, finding: Finding, at: number): UpdateState {
  if (finding.kind !== 'newer') return { kind: 'idle', last: { ...finding, at } };
  return finding.version === held ? ready(held) : { kind: 'available', version: finding.version };
}
