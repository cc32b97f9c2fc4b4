import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { vi } from 'vitest';
import type { WindowState } from '../../../../main/bridge/contract';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import App from '../../../../renderer/App.svelte';
import { WindowStore } from '../../../../renderer/state/window-store.svelte';
import { fakeBridge } from './samples';

/** jsdom lays nothing out and shows no dialogs: what the window calls of both is recorded here. */
export const scrolledTo = vi.fn<(what: string) => void>();
HTMLElement.prototype.scrollIntoView = function (this: HTMLElement): void {
  scrolledTo(this.dataset['callId'] ?? this.textContent.trim());
};
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
  this.open = true;
};

/** Opens the whole window on a state. */
export async function openWindow(first: WindowState) {
  const { bridge, command, tell } = fakeBridge();
  const store = new WindowStore(bridge);
  overwriteGetLocale(() => store.locale);
  render(App, { store, command: (name, payload) => bridge.command(name, payload) });
  const show = async (state: WindowState): Promise<void> => {
    tell(state);
    await tick();
  };
  await show(first);
  return { command, show };
}
