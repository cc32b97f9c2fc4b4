/** The platform as its routes see it. */

import type { PbxClock } from './clock';
import type { PbxSettings } from './settings';
import type { Tokens } from './tokens';
import type { World } from './world';

/** What the routes answer from. */
export interface Platform {
  readonly world: World;
  readonly tokens: Tokens;
  readonly clock: PbxClock;
  readonly settings: PbxSettings;
  /** Queue id → the text that is sent in the place of its list of callers. */
  readonly replacedAnswers: Map<string, string>;
}
