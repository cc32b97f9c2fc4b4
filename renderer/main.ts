import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/head.css';
import './styles/question.css';
import './styles/chips.css';
import './styles/list.css';
import './styles/list-tools.css';
import './styles/lock.css';
import './styles/sparkline.css';
import './styles/details.css';
import './styles/actions.css';
import './styles/gone.css';
import './styles/row.css';
import './styles/row-words.css';
import './styles/wait.css';
import './styles/notes.css';
import './styles/dialog.css';
import './styles/queue-choices.css';
import './styles/queue-alerts.css';
import './styles/sign-in.css';
import './styles/foot.css';
import './styles/tools.css';
import './styles/toast.css';
import './styles/settings.css';
import './styles/setting-rows.css';
import './styles/setting-controls.css';
import './styles/keys.css';
import './styles/diagnostics.css';
import './styles/about.css';
import './styles/updates.css';
import './styles/strip.css';
import './styles/strip-rows.css';
import './styles/wall.css';
import './styles/wall-cards.css';
import './styles/wall-lines.css';
import './styles/wall-small.css';
import './styles/wall-television.css';
import { mount } from 'svelte';
import type { WindowBridge } from '../main/bridge/contract';
import { overwriteGetLocale } from '../messages/compiled/runtime';
import App from './App.svelte';
import { WindowStore } from './state/window-store.svelte';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly queueTray: WindowBridge;
  }
}

const store = new WindowStore(window.queueTray);
// Loaded with the first sound: the start does not pay for it.
window.queueTray.on('sound', ({ kind, volume }) => {
  void import('./sound/player').then(({ play }) => {
    play(kind, volume);
  });
});
overwriteGetLocale(() => store.locale);

const target = document.getElementById('app');
if (target !== null) {
  target.replaceChildren();
  // The one frame paints it, the next comes when that is done.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => void window.queueTray.command('painted', null));
  });
  mount(App, { target, props: { store, command: (name, payload) => window.queueTray.command(name, payload) } });
}
