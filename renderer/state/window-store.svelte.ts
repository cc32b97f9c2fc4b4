import type { BoardView, Locale, SessionView, WindowBridge, WindowState } from '../../main/bridge/contract';
import { ServerClock } from './server-clock.svelte';

/** The list that a session shows: that of this moment, or the last one of a session that expired. */
function boardOf(session: SessionView): BoardView | null {
  if (session.state === 'starting') return null;
  return session.state === 'watching' ? session.board : session.left;
}

/** What the main process told the window last, and the clock that counts on from there. */
export class WindowStore {
  readonly clock = new ServerClock();
  readonly #firstLocale: Locale;
  #state = $state.raw<WindowState | null>(null);

  constructor(bridge: WindowBridge) {
    this.#firstLocale = bridge.locale;
    bridge.on('state', (state) => {
      const board = boardOf(state.session);
      if (board !== null) this.clock.set(board.serverNow);
      this.#state = state;
    });
    void bridge.command('ready', null);
  }

  /** Null until the main process has answered for the first time. */
  get state(): WindowState | null {
    return this.#state;
  }

  get locale(): Locale {
    return this.#state?.locale ?? this.#firstLocale;
  }
}
