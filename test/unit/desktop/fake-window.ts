import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { Place } from '../../../main/desktop/window-place';

const everything: Place = { x: 0, y: 0, width: 1280, height: 800 };

/** A window as far as its keeper knows it, on a desktop that makes windows large and gives them the whole screen. */
export class FakeWindow extends EventEmitter {
  visible = false;
  minimised = false;
  focused = false;
  destroyed = false;
  crashed = false;
  /** Whether it has the whole screen. */
  whole = false;
  /** So long (milliseconds) it takes the desktop to give it that, or to take it back; null where it never does. */
  wholeAfter: number | null = 0;
  onTop = false;
  zoom = 1;
  least: readonly number[] = [];
  most: readonly number[] = [];
  frame = { width: 0, height: 0 };
  /** What its page was told. */
  readonly told: (readonly [string, unknown])[] = [];
  private normal: Place;
  private maximised = false;

  /** `first` is where it is made. */
  constructor(readonly first: Place) {
    super();
    this.normal = first;
  }

  get bounds(): Place {
    return this.maximised || this.whole ? everything : this.normal;
  }

  readonly isVisible = (): boolean => this.visible;
  readonly isMinimized = (): boolean => this.minimised;
  readonly isMaximized = (): boolean => this.maximised && !this.whole;
  readonly isFullScreen = (): boolean => this.whole;
  readonly isFocused = (): boolean => this.focused;
  readonly isDestroyed = (): boolean => this.destroyed;
  readonly getNormalBounds = (): Place => this.normal;
  readonly getBounds = (): Place => this.bounds;

  getContentBounds(): Place {
    const { width, height, ...corner } = this.bounds;
    return { ...corner, width: width - this.frame.width, height: height - this.frame.height };
  }

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
    this.normal = bounds;
    this.emit('move');
  }

  readonly setBounds = (bounds: Place): void => {
    this.move(bounds);
  };

  maximize(): void {
    this.maximised = true;
    this.emit('resize');
  }

  unmaximize(): void {
    this.maximised = false;
    this.emit('unmaximize');
    this.emit('resize');
  }

  setFullScreen(whole: boolean): void {
    if (this.wholeAfter !== null) {
      setTimeout(() => {
        this.giveWhole(whole);
      }, this.wholeAfter);
    }
  }

  /** As the desktop does, by itself or for the person. */
  giveWhole(whole: boolean): void {
    // Some desktops leave it as large as it is.
    if (!whole) this.normal = this.bounds;
    this.whole = whole;
    this.emit(whole ? 'enter-full-screen' : 'leave-full-screen');
  }

  setMinimumSize(...least: readonly number[]): void {
    this.least = least;
  }

  setMaximumSize(...most: readonly number[]): void {
    this.most = most;
  }

  setAlwaysOnTop(onTop: boolean): void {
    this.onTop = onTop;
  }
}
