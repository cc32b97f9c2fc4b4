import type { BoardView, CallerView, Locale, SessionView, WindowBridge, WindowState } from '../../main/bridge/contract';
import { CallerBook } from './caller-book';
import { ServerClock } from './server-clock.svelte';

/** The queues that a session shows: those of this moment, or the last ones of a session that expired. */
function boardOf(session: SessionView): BoardView | null {
  if (session.state === 'starting') return null;
  return session.state === 'watching' ? session.board : session.left;
}

/**
 * What the main process told the window last, and the clock that counts on from there. However often it tells, the page is
 * brought up to date once a frame, and not at all while nobody can see it.
 */
export class WindowStore {
  readonly clock = new ServerClock();
  readonly #book = new CallerBook();
  #told: WindowState | null = null;
  #isDue = false;
  #state = $state.raw<WindowState | null>(null);
  #callers = $state.raw<readonly CallerView[]>([]);
  /** Apart from the state, which changes all day: all words are found anew when this changes. */
  #locale = $state.raw<Locale>('en');

  constructor(bridge: WindowBridge) {
    this.#locale = bridge.locale;
    bridge.on('callers', (patch) => {
      this.#book.take(patch);
      if (this.#state !== null) this.#showSoon();
    });
    bridge.on('state', (state) => {
      this.#told = state;
      // Its time is of this moment, whenever it is shown.
      const board = boardOf(state.session);
      if (board !== null) this.clock.set(board.serverNow);
      // The first is what everybody waits for.
      if (this.#state === null) this.#show();
      else this.#showSoon();
    });
    bridge.on('seen', (isSeen) => {
      this.clock.setSeen(isSeen);
    });
    void bridge.command('ready', null);
  }

  /** Null until the main process has answered for the first time. */
  get state(): WindowState | null {
    return this.#state;
  }

  /** Everybody of whom the state's board tells, in no order. */
  get callers(): readonly CallerView[] {
    return this.#callers;
  }

  /** The language of the moment: whatever is read of it follows it. */
  get locale(): Locale {
    return this.#locale;
  }

  #showSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#show();
    });
  }

  #show(): void {
    if (this.#told === null) return;
    this.#state = this.#told;
    this.#locale = this.#told.locale;
    this.#callers = this.#book.all();
  }
}
