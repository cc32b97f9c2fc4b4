/** What is long scrolls, so the keyboard must reach it. */
export function scrollable(box: HTMLElement): void {
  box.tabIndex = 0;
}
