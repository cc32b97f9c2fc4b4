/** Tells the window's page of callers: once of all, then only of those who came, changed or went. */
import type { Caller, CallId, QueueId } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { displayText } from '../words/display-text';
import { phoneNumberText } from '../words/phone-number';
import type { CallersPatch, CallerView } from './contract';

/** What the page was told of one caller, and of what that was made. */
interface Told {
  readonly caller: Caller;
  readonly view: CallerView;
}

/** What has been told, and what is new since then. */
export interface CallerFeed {
  /** What tells the page of these callers; `doubtful` are those of whom it is not known whether a popup was seen. */
  readonly next: (rows: readonly WaitingCaller[], doubtful: ReadonlySet<CallId>) => readonly CallersPatch[];
  /** The page knows nothing (any more). */
  readonly forget: () => void;
}

/** So many callers a page reads between two frames. */
const pieceSize = 400;

function numberText(number: string | null): string | null {
  return number === null ? null : displayText(phoneNumberText(number));
}

function viewOf(caller: Caller, queue: QueueId, doubtful: boolean): CallerView {
  const { id, kind, identity, called, entered } = caller;
  return {
    id,
    queue,
    kind,
    secret: identity.secret,
    // What shows nothing is no name.
    name: identity.secret ? null : displayText(identity.name ?? '') || null,
    number: identity.secret ? null : numberText(identity.number),
    called: numberText(called),
    entered,
    doubtful,
  };
}

function isSame({ identity: one, ...a }: Caller, { identity: other, ...b }: Caller): boolean {
  const isSameIdentity =
    one.secret || other.secret ? one.secret === other.secret : one.name === other.name && one.number === other.number;
  return isSameIdentity && a.kind === b.kind && a.entered === b.entered && a.called === b.called;
}

/** What is told of a caller: the same as before where nothing in it has changed, for wording numbers is slow. */
function toldOf({ caller, queue }: WaitingCaller, isDoubtful: boolean, before: Told | undefined): Told {
  const isUnchanged = before?.view.queue === queue && before.view.doubtful === isDoubtful;
  if (isUnchanged && (before.caller === caller || isSame(before.caller, caller))) return before;
  return { caller, view: viewOf(caller, queue, isDoubtful) };
}

function inPieces(whole: boolean, set: readonly CallerView[], gone: readonly string[]): readonly CallersPatch[] {
  const first = { whole, set: set.slice(0, pieceSize), gone };
  const rest: CallersPatch[] = [];
  for (let from = pieceSize; from < set.length; from += pieceSize) {
    rest.push({ whole: false, set: set.slice(from, from + pieceSize), gone: [] });
  }
  return [first, ...rest];
}

/** Makes the feed; nothing is told yet. */
export function createCallerFeed(): CallerFeed {
  let told: ReadonlyMap<CallId, Told> | null = null;
  let last: { readonly rows: readonly WaitingCaller[]; readonly doubtful: ReadonlySet<CallId> } | null = null;
  return {
    next(rows, doubtful) {
      if (last?.rows === rows && last.doubtful === doubtful) return [];
      last = { rows, doubtful };
      const before = told;
      const set: CallerView[] = [];
      const after = new Map<CallId, Told>();
      for (const row of rows) {
        const { id } = row.caller;
        const known = before?.get(id);
        const next = toldOf(row, doubtful.has(id), known);
        after.set(id, next);
        if (next !== known) set.push(next.view);
      }
      told = after;
      if (before === null) return inPieces(true, set, []);
      const gone = [...before.keys()].filter((id) => !after.has(id));
      return set.length === 0 && gone.length === 0 ? [] : inPieces(false, set, gone);
    },
    forget() {
      told = null;
      last = null;
    },
  };
}
