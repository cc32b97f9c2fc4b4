/** Updates, joined with what they need of the rest of the app. */
import type { PopupListener } from './alerts/popup';
import type { Background } from './background';
import type { Foreground } from './desktop/foreground';
import { createUpdates, type Updates } from './desktop/updates/updates';
import type { Policy } from './policy/policy';

/** What is heard of a popup that is no alert. */
const unanswered: Omit<PopupListener, 'onChosen'> = { onSnoozed: () => undefined, onShownLate: () => undefined };

/** Begins to keep the app up to date. */
export function startUpdates(background: Background, foreground: Foreground, { updateFeed }: Policy): Updates {
  const { agent, log, preferences, proxies, quiet, updateMemory } = background;
  return createUpdates({
    companyFeed: updateFeed.holds === 'free' ? null : updateFeed.value,
    mode: () => preferences().updates,
    memory: updateMemory,
    proxies,
    callersWait: () => (agent.state().watch?.board.rows.length ?? 0) > 0,
    isQuiet: () => quiet() !== null,
    showPopup: (popup) => {
      foreground.showPopup(popup, { ...unanswered, onChosen: foreground.openSettings });
    },
    onChange: foreground.refresh,
    log,
  });
}
