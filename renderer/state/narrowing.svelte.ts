import type { KindChoice, Wanted } from './arrangement';

const nothing: Wanted = { queue: null, kind: 'all', search: '' };

/** What a person has narrowed the list to; the window keeps it for as long as it is open. */
export class Narrowing {
  /** The id of the only queue; null for all. */
  queue = $state<string | null>(nothing.queue);
  kind = $state<KindChoice>(nothing.kind);
  search = $state(nothing.search);

  /** Whether somebody may be left out of the queue on show. */
  get isOn(): boolean {
    return this.kind !== 'all' || this.search.trim() !== '';
  }

  /** Which callers are listed. Only the whole window shows what is left out; the other shapes leave nobody out. */
  wanted(isWhole: boolean, queue: string | null): Wanted {
    return isWhole ? { queue, kind: this.kind, search: this.search } : nothing;
  }

  /** Shows all of the queue on show. */
  readonly clear = (): void => {
    this.kind = nothing.kind;
    this.search = nothing.search;
  };

  /** Shows everybody. */
  readonly showAll = (): void => {
    this.clear();
    this.queue = nothing.queue;
  };
}
