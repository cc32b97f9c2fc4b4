import { describe, expect, it, vi } from 'vitest';
import { createPopupTrouble } from '../../../main/desktop/popup-trouble';

describe('why popups are not seen', () => {
  it('is what became of the last one, told to everybody', () => {
    const onChange = vi.fn();
    const trouble = createPopupTrouble(onChange, () => false);
    expect([trouble.reason(), trouble.notices()]).toEqual([null, []]);
    trouble.onTrouble('It hung.');
    expect(trouble.notices()).toMatchObject([{ kind: 'popups' }]);
    expect(trouble.notices()[0]?.text).toMatch(/^Popups do not work: It hung\./);
    trouble.onTrouble(null);
    expect([trouble.reason(), onChange.mock.calls.length]).toEqual([null, 2]);
  });

  it('is a service that is missing, for whoever waits for popups', () => {
    let watching = true;
    const trouble = createPopupTrouble(vi.fn(), () => watching);
    trouble.onMissing();
    expect(trouble.reason()).toBe('This desktop has no notification service.');
    watching = false;
    expect(trouble.reason()).toBeNull();
  });

  it('is not known any more when a service is back', () => {
    const trouble = createPopupTrouble(vi.fn(), () => true);
    trouble.onMissing();
    trouble.onTrouble('There was none.');
    trouble.onBack();
    expect(trouble.reason()).toBeNull();
  });
});
