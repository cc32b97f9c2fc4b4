import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { vi } from 'vitest';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import App from '../../../../renderer/App.svelte';
import { WindowStore } from '../../../../renderer/state/window-store.svelte';
import { fakeBridge, type Scene } from './samples';

/** jsdom lays nothing out and shows no dialogs: what the window calls of both is recorded here. */
export const scrolledTo = vi.fn<(what: string) => void>();
HTMLElement.prototype.scrollIntoView = function (this: HTMLElement): void {
  scrolledTo(this.dataset['callId'] ?? this.textContent.trim());
};

// Nothing has a size, so none changes.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  },
);

/** What the page is told of the window's size: nothing matches, so it is narrow and high, until a test says otherwise. */
export const matching = new Set<string>();
vi.stubGlobal('matchMedia', (query: string) =>
  Object.assign(new EventTarget(), { media: query, matches: matching.has(query) }),
);

/** A frame comes as soon as the page has nothing else to do. */
vi.stubGlobal('requestAnimationFrame', (show: () => void) => {
  queueMicrotask(show);
});

// Time stands still, however slow the machine is, unless a test has a clock of its own.
performance.now = () => 0;

/** What had the focus when a dialog was opened: as in a browser it has it again when that dialog is closed. */
const before = new WeakMap<HTMLDialogElement, Element | null>();
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
  before.set(this, document.activeElement);
  this.open = true;
  this.querySelector<HTMLElement>('button, input')?.focus();
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement): void {
  this.open = false;
  const holder = before.get(this);
  if (holder instanceof HTMLElement) holder.focus();
  this.dispatchEvent(new Event('close'));
};

/** Opens the whole window on a state. */
export async function openWindow(first: Scene) {
  const { bridge, command, tell, tellSeen } = fakeBridge();
  const store = new WindowStore(bridge);
  overwriteGetLocale(() => store.locale);
  render(App, { store, command: (name, payload) => bridge.command(name, payload) });
  const show = async (scene: Scene): Promise<void> => {
    tell(scene);
    await Promise.resolve();
    await tick();
  };
  await show(first);
  return { command, show, tellSeen };
}
