import type { Page } from 'playwright-core';
import type { CallerView, Locale, WindowState } from '../../../main/bridge/contract';
import type { Size } from './sizes';

/** One view of the window in one state. */
export interface Scene {
  /** In words that make a file's name. */
  readonly name: string;
  /** What the main process tells, in a language. */
  readonly told: (locale: Locale) => Told;
  /** What the agent does then. */
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  /** A selector of what stands at the top of what is scrolled; without it nothing is scrolled. */
  readonly from?: string;
  /** The sizes in which there are pictures of it; without them the usual one. */
  readonly sizes?: readonly Size[];
}

/** The whole state, and who waits. */
interface Told {
  readonly state: WindowState;
  readonly callers: readonly CallerView[];
}
