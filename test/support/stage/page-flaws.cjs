/**
 * Looks at the page as a person does, and lists where there is not enough room for what counts: what is wider than its
 * window, cut off without a way to read the rest, covered, or too small to be hit.
 */
/* global document, innerWidth, innerHeight, getComputedStyle, NodeFilter */
(() => {
  const flaws = [];
  const hidden = (element) => element.closest('.for-readers') !== null || !seen(element);
  const nameOf = (element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
    return `${element.tagName.toLowerCase()}${[...element.classList].map((one) => `.${one}`).join('')} “${words.slice(0, 60)}”`;
  };
  /** Neither hidden nor only for readers: those are clipped to nothing. */
  function seen(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let one = element; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).clipPath === 'inset(50%)') return false;
    }
    return true;
  }
  /** A dialog makes everything under it unreachable. */
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const reachable = (element) => root.contains(element) && element.closest('[inert]') === null;

  if (document.documentElement.scrollWidth > innerWidth) {
    flaws.push(`the page is wider than its window by ${document.documentElement.scrollWidth - innerWidth}`);
  }
  for (const element of document.querySelectorAll('*')) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const over = element.scrollWidth - element.clientWidth;
    if (overflowX === 'visible' || over <= 1 || element.clientWidth === 0 || hidden(element)) continue;
    // One line of chips in a low window is turned by the wheel; a field shows a part of what is typed.
    if (element.matches('.chips, input, svg')) continue;
    const isScrolled = overflowX === 'auto' || overflowX === 'scroll';
    if (isScrolled) flaws.push(`scrolls to the side by ${over}: ${nameOf(element)}`);
    const isTold = textOverflow === 'ellipsis' || element.closest('[title]') !== null;
    if (!isScrolled && !isTold && sticksOut(element)) flaws.push(`cut by ${over}: ${nameOf(element)}`);
  }
  /** Whether anything that is seen goes beyond the right edge of what holds it. */
  function sticksOut(element) {
    const { right } = element.getBoundingClientRect();
    return [...element.querySelectorAll('*')].some(
      (inner) => inner.getBoundingClientRect().right > right + 1 && !hidden(inner) && inner.closest('[title]') === null,
    );
  }

  /** Texts that go beyond the window, or beyond what their boxes show of them. */
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === '' || element.closest('select') !== null || hidden(element) || !reachable(element))
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const isTold = element.closest('[title]') !== null;
    if ((box.left < -1 || box.right > innerWidth + 1) && !isTold && element.closest('.chips') === null) {
      flaws.push(`beyond the window: ${nameOf(element)}`);
    }
    for (let one = element; one !== null && one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      const edge = one.getBoundingClientRect();
      if (overflowX !== 'visible' && box.right > edge.right + 1 && !isTold && !one.matches('.chips')) {
        flaws.push(`cut by ${Math.round(box.right - edge.right)} at the side: ${nameOf(element)}`);
      }
      const isClipped = overflowY === 'hidden' || overflowY === 'clip';
      if (isClipped && box.bottom > edge.bottom + 2 && !isTold) {
        flaws.push(`cut by ${Math.round(box.bottom - edge.bottom)} below: ${nameOf(element)}`);
      }
      if (overflowY === 'auto' || overflowY === 'scroll' || position === 'fixed') break;
    }
  }

  /** What can be done: large enough to be hit, and not under something else. */
  for (const element of root.querySelectorAll('button, input, select, summary, a[href], [tabindex="0"]')) {
    if (hidden(element) || !reachable(element)) continue;
    const target = element.matches('input[type="checkbox"], input[type="radio"]')
      ? (element.closest('label') ?? element)
      : element;
    const { left, top, width, height } = target.getBoundingClientRect();
    const isInSentence = element.matches('.note-action');
    if ((width < 24 || height < 24) && !isInSentence) {
      flaws.push(`too small, ${width.toFixed(0)}×${height.toFixed(0)}: ${nameOf(element)}`);
    }
    const middle = document.elementFromPoint(left + width / 2, top + height / 2);
    const isOutside = scrolledOut(element, left + width / 2, top + height / 2);
    if (middle !== null && !isOutside && !related(target, middle) && !isAbove(middle, element)) {
      flaws.push(`covered by ${nameOf(middle)}: ${nameOf(element)}`);
    }
    if (!isOutside && (left < -1 || left + width > innerWidth + 1)) flaws.push(`beyond the window: ${nameOf(element)}`);
  }
  function related(one, other) {
    return one.contains(other) || other.contains(one) || one.closest('label')?.contains(other) === true;
  }
  /** What lies above the rest for a while, but not above what it may be about, or stays while the rest scrolls under it. */
  function isAbove(element, under) {
    if (element.closest('.settings-search') !== null) return true;
    return element.closest('.toast') !== null && under.closest('.actions, .details-foot') === null;
  }
  /** Whether a point of an element is out of what its boxes show, so that one must scroll to it. */
  function scrolledOut(element, x, y) {
    for (let one = element.parentElement; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).overflowY === 'visible') continue;
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return y < 0 || y > innerHeight || x < 0 || x > innerWidth;
  }

  const troubles = document.querySelector('.troubles')?.getBoundingClientRect().height ?? 0;
  if (troubles / innerHeight > 0.36)
    flaws.push(`what is wrong takes ${(troubles / innerHeight).toFixed(2)} of the window`);
  const words = document.querySelector('.foot-words');
  // The connection is said in a few letters at least.
  if (words !== null && Math.min(words.scrollWidth, 90) > Math.min(words.clientWidth, 90)) {
    flaws.push(`the connection’s words are cut: ${nameOf(words)}`);
  }
  return [...new Set(flaws)];
})();
