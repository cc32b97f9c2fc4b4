import { EventEmitter } from 'node:events';
import type { Place } from '../../../main/desktop/window-place';

const everything: Place = { x: 0, y: 0, width: 1280, height: 800 };

/** A window on a desktop that makes windows large and gives them the whole screen, as far as its keeper knows it. */
export class ShapedWindow extends EventEmitter {
  readonly webContents = { setZoomFactor: () => undefined };
  private maximised = false;
  private whole = false;

  constructor(private normal: Place) {
    super();
  }

  get bounds(): Place {
    return this.maximised || this.whole ? everything : this.normal;
  }

  readonly isDestroyed = (): boolean => false;
  readonly isVisible = (): boolean => true;
  readonly isMinimized = (): boolean => false;
  readonly isMaximized = (): boolean => this.maximised && !this.whole;
  readonly isFullScreen = (): boolean => this.whole;
  readonly getNormalBounds = (): Place => this.normal;
  readonly show = (): boolean => this.emit('show');
  readonly setMinimumSize = (): void => undefined;
  readonly setAlwaysOnTop = (): void => undefined;

  setBounds(bounds: Place): void {
    this.normal = bounds;
    this.emit('resize');
  }

  maximize(): void {
    this.maximised = true;
    this.emit('resize');
  }

  unmaximize(): void {
    this.maximised = false;
    this.emit('resize');
  }

  setFullScreen(whole: boolean): void {
    this.whole = whole;
    this.emit(whole ? 'enter-full-screen' : 'leave-full-screen');
  }
}
