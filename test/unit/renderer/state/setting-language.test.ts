import { expect, it } from 'vitest';
import { isTranslated, leaveLanguage } from '../../../../renderer/state/setting-language';

it('the page is translated once after another language was chosen, and only if it came', () => {
  expect(isTranslated('en')).toBe(false);
  leaveLanguage('en');
  expect(isTranslated('da')).toBe(true);
  expect(isTranslated('da')).toBe(false);
  leaveLanguage('da');
  expect(isTranslated('da')).toBe(false);
});
