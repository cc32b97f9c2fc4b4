import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { Place } from '../../../main/desktop/window-place';

/** A window as far as its keeper knows it. */
export class FakeWindow extends EventEmitter {
  visible = false;
  minimised = false;
  focused = false;
  destroyed = false;
  crashed = false;
  /** Whether it has the whole screen. */
  whole = false;
  onTop = false;
  zoom = 1;
  least: readonly number[] = [];
  /** What its page was told. */
  readonly told: (readonly [string, unknown])[] = [];
  bounds: Place;

  constructor(readonly before: Place | null) {
    super();
    this.bounds = before ?? { x: 1, y: 2, width: 400, height: 600 };
  }

  readonly isVisible = (): boolean => this.visible;
  readonly isMinimized = (): boolean => this.minimised;
  readonly isMaximized = (): boolean => false;
  readonly isFullScreen = (): boolean => this.whole;
  readonly isFocused = (): boolean => this.focused;
  readonly isDestroyed = (): boolean => this.destroyed;
  readonly getNormalBounds = (): Place => this.bounds;

  readonly webContents = {
    isCrashed: (): boolean => this.crashed,
    send: (name: string, payload: unknown): void => {
      this.told.push([name, payload]);
    },
    setZoomFactor: (factor: number): void => {
      this.zoom = factor;
    },
  };

  show(): void {
    this.focused = true;
    this.showInactive();
  }

  showInactive(): void {
    this.visible = true;
    this.emit('show');
  }

  focus(): void {
    this.focused = true;
  }

  hide(): void {
    this.visible = false;
    this.focused = false;
    this.emit('hide');
  }

  minimize(): void {
    this.minimised = true;
    this.focused = false;
    this.emit('minimize');
  }

  restore(): void {
    this.minimised = false;
    this.emit('restore');
  }

  destroy(): void {
    this.destroyed = true;
    this.visible = false;
    this.emit('closed');
  }

  /** As the person does, who may be kept from it. */
  close(): void {
    const prevented = vi.fn();
    this.emit('close', { preventDefault: prevented });
    if (prevented.mock.calls.length === 0) this.destroy();
  }

  move(bounds: Place): void {
    this.bounds = bounds;
    this.emit('move');
  }

  readonly setBounds = (bounds: Place): void => {
    this.move(bounds);
  };

  setFullScreen(whole: boolean): void {
    this.whole = whole;
    this.emit(whole ? 'enter-full-screen' : 'leave-full-screen');
  }

  setMinimumSize(...least: readonly number[]): void {
    this.least = least;
  }

  setAlwaysOnTop(onTop: boolean): void {
    this.onTop = onTop;
  }
}
