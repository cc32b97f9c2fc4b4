import { afterEach, describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../main/command-line';
import { popupChoiceOf } from '../../../main/desktop/popups';
import { helpText } from '../../../main/terminal/help';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

const flags = [...helpText('1.2.3').matchAll(/^ {2}(--\S+)/gm)].map(([, flag = '']) => flag);

describe('the help', () => {
  it('tells the version and every flag once, each with what it does', () => {
    const text = helpText('1.2.3');
    expect(text).toContain('Queue Tray 1.2.3: shows who is waiting');
    expect(flags).toHaveLength(13);
    expect(new Set(flags).size).toBe(13);
    for (const flag of flags) expect(text).toMatch(new RegExp(`^ {2}${flag} +\\S.*$`, 'm'));
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each(flags)('tells of no flag that means nothing: %s', (flag) => {
    const example = flag.replace(/=.*/, (value) => (value === '=LANGUAGE' ? '=da' : '=20'));
    expect(readCommandLine([example])).not.toEqual(readCommandLine([]));
  });

  it('names the ways of popups that there are', () => {
    const [, names = ''] = /popups are shown: (.*)/.exec(helpText('1')) ?? [];
    expect(names.split(', ').map(popupChoiceOf)).toEqual(names.split(', '));
  });

  it('is in Danish where that is spoken', () => {
    overwriteGetLocale(() => 'da');
    expect(helpText('1.2.3')).toContain('viser hvem der venter');
    expect(helpText('1.2.3')).toContain('--server=ADRESSE');
  });
});
