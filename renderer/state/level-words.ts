import type { Level } from '../../main/board/wait';
import { m } from '../../messages/compiled/messages';

/** How a wait stands, for those who do not see its colour; null where nothing was promised. */
export function levelWords(level: Level | 'stale'): string | null {
  if (level === 'within') return m.list_level_within();
  if (level === 'past') return m.list_level_past();
  if (level === 'critical') return m.list_level_critical();
  return level === 'stale' ? m.list_level_stale() : null;
}
