/** What the window shows besides the agent's state and what happens on the desktop. */
import type { AboutView, Notice, PolicyView, QuietView, UpdatesView } from '../bridge/contract';
import type { Preferences } from '../storage/preferences';

/** What is known besides the agent's state. */
export interface Circumstances {
  readonly preferences: Preferences | null;
  readonly quiet: QuietView;
  /** Whether the keys that were chosen do not work. */
  readonly shortcutTaken: boolean;
  readonly policy: PolicyView;
  readonly about: AboutView;
  readonly updates: UpdatesView;
  /** What a person should know without having asked. */
  readonly notices: readonly Notice[];
}
