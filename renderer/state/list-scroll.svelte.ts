import type { LineHeights } from './list-window';

/** A height in the page's style, e.g. `60px`. */
function heightIn(style: CSSStyleDeclaration, name: string): number {
  return Number.parseFloat(style.getPropertyValue(name)) || 1;
}

/** How far a list is scrolled, and how much of it is seen. Pixels. */
export class ListScroll {
  #element: HTMLElement | null = null;
  #top = $state(0);
  #height = $state(0);
  #heights = $state.raw<LineHeights>({ caller: 1, queue: 1 });

  /** How far it is scrolled. */
  get top(): number {
    return this.#top;
  }

  /** How much is seen. */
  get height(): number {
    return this.#height;
  }

  /** How high its lines are, as the page's style has it. */
  get heights(): LineHeights {
    return this.#heights;
  }

  /** Puts the list where `top` says, at once. */
  scrollTo(top: number): void {
    this.#top = top;
    if (this.#element !== null) this.#element.scrollTop = top;
  }

  /** Says where the list is to be, once its lines are on the page. */
  plan(top: number): void {
    this.#top = top;
  }

  /** Follows a list until it is gone. */
  readonly follow = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const measure = (): void => {
      const style = getComputedStyle(element);
      const heights = { caller: heightIn(style, '--row'), queue: heightIn(style, '--group') };
      this.#height = element.clientHeight;
      if (heights.caller !== this.#heights.caller || heights.queue !== this.#heights.queue) this.#heights = heights;
    };
    const scrolled = (): void => {
      this.#top = element.scrollTop;
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    measure();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', scrolled);
      this.#element = null;
    };
  };
}
