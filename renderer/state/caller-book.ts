import type { CallersPatch, CallerView } from '../../main/bridge/contract';

/** Everybody of whom the main process has told. */
export class CallerBook {
  readonly #byId = new Map<string, CallerView>();

  /** Takes over what has changed. */
  take({ whole, set, gone }: CallersPatch): void {
    if (whole) this.#byId.clear();
    for (const id of gone) this.#byId.delete(id);
    for (const caller of set) this.#byId.set(caller.id, caller);
  }

  /** Everybody, mostly in the order in which they came. */
  all(): readonly CallerView[] {
    return [...this.#byId.values()];
  }
}
