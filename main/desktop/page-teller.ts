/** Tells the window's page what it shows, and nothing twice. */
import type { AgentState } from '../agent-state';
import { createCallerFeed } from '../bridge/caller-feed';
import { tell } from '../bridge/handlers';
import { windowState, type WindowContext } from '../bridge/window-state';
import type { WindowKeeper } from './window-keeper';

/** Tells the page. */
export interface PageTeller {
  /** Tells what has changed; says whether the state itself was told. A window that nobody sees is told nothing. */
  readonly show: (agent: AgentState, context: WindowContext) => boolean;
  /** The page is new, and knows nothing. */
  readonly forget: () => void;
  /** Whether anybody can see the window; a page that nobody sees stands still. */
  readonly seen: (isSeen: boolean) => void;
}

/** The window's clock may be off by this much (milliseconds) before it is told again. */
const clockTolerance = 1000;

/** Makes it; nothing is told yet. */
export function createPageTeller(keeper: WindowKeeper): PageTeller {
  const callers = createCallerFeed();
  let sent = '';
  /** How far the server's clock was ahead of this process's when the page was last told. */
  let sentAhead = 0;
  return {
    show(agent, context) {
      const page = keeper.page();
      if (page === null || !keeper.isListening()) return false;
      const patches = callers.next(agent.watch?.board.rows ?? [], agent.doubtful);
      for (const patch of patches) tell(page, 'callers', patch);
      const next = windowState(agent, context);
      const content = JSON.stringify(next, (key, value: unknown) => (key === 'serverNow' ? null : value));
      // The page counts on by its own clock; where the two no longer agree it must hear of it, changed or not.
      const ahead = agent.serverNow - performance.now();
      if (content === sent && Math.abs(ahead - sentAhead) < clockTolerance) return false;
      sent = content;
      sentAhead = ahead;
      tell(page, 'state', next);
      return true;
    },
    forget() {
      sent = '';
      callers.forget();
    },
    seen(isSeen) {
      const page = keeper.page();
      if (page !== null) tell(page, 'seen', isSeen);
    },
  };
}
