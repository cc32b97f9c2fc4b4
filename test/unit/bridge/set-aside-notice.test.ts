import { describe, expect, it } from 'vitest';
import { setAsideNotice } from '../../../main/bridge/set-aside-notice';

const settings = { file: 'settings.json', aside: 'settings.json.broken-1' };
const journal = { file: 'alerts.jsonl', aside: null };

describe('of files that could not be read', () => {
  it('nothing is said where there are none', () => {
    expect(setAsideNotice([])).toEqual([]);
  });

  it('it is said which one, under which name it is kept, and what is used instead', () => {
    const [notice] = setAsideNotice([settings]);
    expect(notice?.kind).toBe('set-aside');
    expect(notice?.text).toBe(
      'settings.json could not be read and was set aside as settings.json.broken-1. ' +
        'What could be read is used, and the defaults for the rest.',
    );
  });

  it('it is said where one could not be kept, too', () => {
    expect(setAsideNotice([journal])[0]?.text).toMatch(/^alerts\.jsonl could not be read, nor set aside\./);
  });

  it('one notice tells of all, and of each once', () => {
    const notices = setAsideNotice([settings, journal, settings, { ...settings }]);
    expect(notices).toHaveLength(1);
    const [first, second] = [setAsideNotice([settings])[0]?.text, setAsideNotice([journal])[0]?.text];
    expect(notices[0]?.text).toBe([first, second].join(' '));
  });
});
