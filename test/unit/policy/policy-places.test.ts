import { describe, expect, it, vi } from 'vitest';
import { nothingFound } from '../../../main/policy/policy-file';
import { policyOf, type RunProgram } from '../../../main/policy/policy-places';

const key = String.raw`HKLM\SOFTWARE\Policies\Queue Tray`;
const text = '{"version":1,"company":"R\\u00f8d A/S","settings":{"language":{"locked":"da"}}}';

/** What reg prints of the value: this is read in its documentation, not run. */
const printed = (value: string): Uint8Array =>
  new TextEncoder().encode(
    `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Queue Tray\r\n    Policy    REG_SZ    ${value}\r\n\r\n`,
  );

describe('on Windows', () => {
  it('a company’s settings are the value in the registry', () => {
    const run = vi.fn<RunProgram>(() => printed(text));
    expect(policyOf('win32', run)).toMatchObject({
      source: key,
      policy: { company: 'Rød A/S', language: { holds: 'locked', value: 'da' } },
      problems: [],
    });
    expect(run).toHaveBeenCalledWith(String.raw`C:\Windows\System32\reg.exe`, [
      ...['query', key, '/v', 'policy', '/reg:64'],
    ]);
  });

  it('what is wrong with that value is said by its name', () => {
    expect(policyOf('win32', () => printed('{')).problems[0]?.place).toBe(key);
  });

  it.each([{ status: 1 }, { code: 'ENOENT' }])('the file is looked for where there is no such value: %j', (how) => {
    const run: RunProgram = () => {
      throw Object.assign(new Error('made up'), how);
    };
    // Nowhere else than on Windows is there one of that name.
    expect(policyOf('win32', run)).toEqual(nothingFound);
  });

  it('the safest hold where the registry does not answer, or holds no text', () => {
    const hangs: RunProgram = () => {
      throw Object.assign(new Error('made up'), { code: 'ETIMEDOUT', status: null });
    };
    const number: RunProgram = () => new TextEncoder().encode('    Policy    REG_DWORD    0x1\r\n');
    expect(policyOf('win32', hangs).problems[0]?.wrong).toEqual({ kind: 'unreadable', code: 'ETIMEDOUT' });
    expect(policyOf('win32', number).problems[0]?.wrong).toEqual({ kind: 'not-text' });
  });
});

it('on macOS nothing is run where device management has written nothing', () => {
  const run = vi.fn<RunProgram>();
  expect(policyOf('darwin', run)).toEqual(nothingFound);
  expect(run).not.toHaveBeenCalled();
});

it('elsewhere there are none', () => {
  expect(policyOf('freebsd', vi.fn<RunProgram>())).toEqual(nothingFound);
});
