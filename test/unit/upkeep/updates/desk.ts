import { vi } from 'vitest';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { keepUpToDate } from '../../../../main/upkeep/updates/keeper';
import type { Announcement, KeeperParts, UpdateLibrary } from '../../../../main/upkeep/updates/keeper-parts';
import type { UpdateSource } from '../../../../main/upkeep/updates/source';
import type { Finding } from '../../../../main/upkeep/updates/state';
import type { UpdateMemory } from '../../../../main/storage/update-memory';

/** What a test says otherwise. */
interface DeskOptions extends Partial<Pick<KeeperParts, 'source' | 'callersWait'>> {
  readonly mode?: 'automatic' | 'ask' | 'off';
  readonly remembered?: Partial<UpdateMemory>;
}

/** The version that the library finds. */
const newer: Finding = { kind: 'newer', version: '0.1.0' };

/** From an address, for a package that is put in its place at the end. */
export const appImage: Extract<UpdateSource, { kind: 'possible' }> = {
  kind: 'possible',
  feed: new URL('https://updates.example/'),
  key: 'key',
  package: { kind: 'appimage', installs: 'at-quit' },
};

/** A keeper at a desk where nothing happens by itself: the test moves the time, and says what the library finds. */
export function updateDesk({ source = appImage, mode = 'automatic', remembered = {}, callersWait }: DeskOptions = {}) {
  overwriteGetLocale(() => 'en');
  const desk = { mode, now: Date.UTC(2026, 10, 28, 8), quiet: false };
  const memory = { lastGood: null, announced: null, attempted: null, ...remembered };
  const timers = new Map<() => void, number>();
  const announced: Announcement[] = [];
  const library = {
    check: vi.fn<UpdateLibrary['check']>(() => Promise.resolve(newer)),
    download: vi.fn<UpdateLibrary['download']>(() => Promise.resolve()),
    isIntact: vi.fn(() => true),
    install: vi.fn<UpdateLibrary['install']>(),
    stop: vi.fn(),
  };
  const open = vi.fn(() => Promise.resolve<UpdateLibrary>(library));
  const remember = vi.fn<KeeperParts['remember']>();
  const quit = vi.fn();
  const keeper = keepUpToDate({
    source,
    version: '0.0.9',
    mode: () => desk.mode,
    open,
    remembered: memory,
    remember,
    setTimer: (callback, delay) => {
      timers.set(callback, desk.now + delay);
      return () => timers.delete(callback);
    },
    now: () => desk.now,
    random: () => 0.5,
    callersWait: callersWait ?? (() => false),
    announce: (announcement) => {
      if (desk.quiet) return false;
      announced.push(announcement);
      return true;
    },
    quit,
    onChange: () => undefined,
    log: () => undefined,
  });
  /** Lets the time go on, with what falls due in it; what was begun comes to its end. */
  async function pass(minutes: number): Promise<void> {
    const end = desk.now + minutes * 60_000;
    for (;;) {
      const due = [...timers].filter(([, at]) => at <= end).toSorted(([, one], [, other]) => one - other)[0];
      if (due === undefined) break;
      const [callback, at] = due;
      timers.delete(callback);
      desk.now = at;
      callback();
      await settled();
    }
    desk.now = end;
  }
  return { ...keeper, desk, library, open, remember, quit, announced, pass };
}

/** Lets everything that was begun, and waits for nothing outside, come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
