/** What is wrong with the page as it stands: for those who cannot see it, and for those who can. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as v from 'valibot';

const texts = v.array(v.string());

/** The rules of WCAG 2.2 up to AA, and what is good practice besides. */
const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome the colours decide. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Contrast is judged of single figures too, and beside pseudo-elements: those here are thin lines, and the room around a
 * target. The ratios are those of WCAG AA.
 */
const contrast = {
  ignoreUnicode: true,
  ignoreLength: true,
  ignorePseudo: true,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
};

/** Takes axe onto a page that has begun anew. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  await page.evaluate(`axe.configure({ checks: [{ id: 'color-contrast', options: ${JSON.stringify(contrast)} }] })`);
}

/** Every violation that axe finds, a line for each element; of the colours only, where the rest was checked already. */
export async function violationsOf(page: Page, of: 'everything' | 'colours'): Promise<readonly string[]> {
  const [type, values] = of === 'everything' ? ['tag', allRules] : ['rule', rulesOfColour];
  const options = { runOnly: { type, values }, resultTypes: ['violations', 'incomplete'], preload: false };
  const lines = `(({ violations, incomplete }) => {
    const line = (id) => ({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary;
    // A rule that failed in the middle has found nothing.
    const isFailure = ({ none }) => none.some(({ id }) => id === 'error-occurred');
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(line(id))),
      ...incomplete.flatMap(({ id, nodes }) => nodes.filter(isFailure).map(line(id + ' could not be checked'))),
    ];
  })`;
  return v.parse(texts, await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(${lines})`));
}

/** All words of the page, those that are only heard too, in their order. */
export async function wordsOf(page: Page): Promise<readonly string[]> {
  const own = ['aria-label', 'title', 'placeholder', 'alt', 'lang'];
  const words = `[...document.querySelectorAll('*')].flatMap((element) => [
    ...${JSON.stringify(own)}.map((name) => element.getAttribute(name)),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data.trim()),
  ]).filter((text) => text)`;
  return v.parse(texts, await page.evaluate(words));
}

const lookForFlaws = readFileSync(join(import.meta.dirname, 'page-flaws.cjs'), 'utf8');

/** Where there is not enough room for what counts. */
export async function flawsOf(page: Page): Promise<readonly string[]> {
  return v.parse(texts, await page.evaluate(lookForFlaws));
}
