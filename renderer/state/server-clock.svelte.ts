const SECOND = 1000;
/** A timer may fire a hair early; so close to the next second, it counts as reached. Milliseconds. */
const EARLY = 20;
/** How far a new reading may lie behind the one on show and still be the jitter of the way. Milliseconds. */
const JITTER = 2 * SECOND;

/**
 * The server's clock in whole seconds: the window's only timer. All wait times read `now`, so all tick at once. It runs
 * on by this process's own monotonic clock, and only while somebody waits and the window can be seen.
 */
export class ServerClock {
  #now = $state(0);
  /** The server's time when this process's clock stood at zero. */
  #zero = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the main process says that the window can be seen: a page that is being looked into never counts as hidden. */
  #isSeen = true;
  #follow: () => void = () => undefined;

  /** Epoch milliseconds on the server's clock, a whole second. */
  get now(): number {
    return this.#now;
  }

  /** Takes over the server's time of this moment. */
  set(serverNow: number): void {
    this.#zero = serverNow - performance.now();
    this.#show();
  }

  /** Takes over whether anybody can see the window. */
  setSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#follow();
  }

  /** Ticks until the returned function is called. */
  run(): () => void {
    const tick = (): void => {
      this.#show();
      this.#timer = setTimeout(tick, SECOND - (this.#exact() % SECOND));
    };
    const follow = (): void => {
      clearTimeout(this.#timer);
      if (this.#isSeen && !document.hidden) tick();
    };
    document.addEventListener('visibilitychange', follow);
    this.#follow = follow;
    follow();
    return () => {
      document.removeEventListener('visibilitychange', follow);
      this.#follow = () => undefined;
      clearTimeout(this.#timer);
    };
  }

  #exact(): number {
    return this.#zero + performance.now();
  }

  #show(): void {
    const next = Math.floor((this.#exact() + EARLY) / SECOND) * SECOND;
    const jittered = next < this.#now && this.#now - next <= JITTER;
    if (!jittered) this.#now = next;
  }
}
