import type { Locale, WindowBridge, WindowState } from '../../main/bridge/contract';
import { ServerClock } from './server-clock.svelte';

/** What the main process told the window last, and the clock that counts on from there. */
export class WindowStore {
  readonly clock = new ServerClock();
  readonly #firstLocale: Locale;
  #state = $state.raw<WindowState | null>(null);

  constructor(bridge: WindowBridge) {
    this.#firstLocale = bridge.locale;
    bridge.on('state', (state) => {
      if (state.session.state === 'watching') this.clock.set(state.session.board.serverNow);
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
