import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintOf, fieldsOf } from '../../../../renderer/state/sign-in-form';
import { signedOut } from '../support/samples';

const session = fc.record({
  state: fc.constantFrom('signed-out', 'signing-in', 'expired'),
  way: fc.constantFrom('password', 'token'),
  problem: fc.option(fc.constant('It did not work.')),
  wrong: fc.constantFrom('server', 'credentials', 'token', 'code', null),
});
const way = fc.constantFrom('password', 'token');

describe('what is said of the sign-in form', () => {
  it('marks only fields that can be seen, whatever went wrong', () => {
    fc.assert(
      fc.property(session, way, (over, shown) => {
        const complaint = complaintOf({ ...signedOut, ...over }, shown, []);
        expect(fieldsOf[shown]).toEqual(expect.arrayContaining([...(complaint?.fields ?? [])]));
      }),
    );
  });

  it('is nothing while the answer is awaited, and what is missing before all else', () => {
    fc.assert(
      fc.property(session, way, (over, shown) => {
        const complaint = complaintOf({ ...signedOut, ...over }, shown, ['server']);
        if (over.state === 'signing-in') expect(complaint).toBeNull();
        else expect(complaint).toEqual({ tone: 'critical', text: 'Fill in what is marked.', fields: ['server'] });
      }),
    );
  });

  it('is calm where a session has just ended, and not where its form was wrong', () => {
    const expired = { ...signedOut, state: 'expired', problem: 'Expired.' } as const;
    expect(complaintOf(expired, 'password', [])?.tone).toBe('warning');
    expect(complaintOf({ ...expired, wrong: 'credentials' }, 'password', [])?.tone).toBe('critical');
    expect(complaintOf({ ...expired, state: 'signed-out' }, 'password', [])?.tone).toBe('critical');
  });
});
