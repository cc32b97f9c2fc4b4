import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRead } from '../../../main/demo-pbx/access';
import type { Access } from '../../../main/demo-pbx/records';
import { someCustomer, someEmployee, someQueue } from '../../../main/demo-pbx/wishes';

/** Whether somebody of `employer` with an access may read queue `q1` of `owner`, a customer of `reseller`'s. */
function reads(access: Access, of: { employer: string; owner: string; reseller: string | null }): boolean {
  const employee = { ...someEmployee('e1', of.employer, []), access };
  return mayRead(employee, someQueue('q1', of.owner), { ...someCustomer(of.owner), reseller: of.reseller });
}

const id = fc.constantFrom('one', 'two', 'three');
const places = fc.record({ employer: id, owner: id, reseller: fc.option(id) });

describe('who may read a queue', () => {
  it('PERSONAL: whoever has access to this queue, whatever the company', () => {
    fc.assert(
      fc.property(places, fc.uniqueArray(fc.constantFrom('q1', 'q2', 'q3')), (of, queues) => {
        expect(reads({ level: 'PERSONAL', queues }, of)).toBe(queues.includes('q1'));
      }),
    );
  });

  it('VIEWER, MANAGE and OWNER: whoever works for the company that owns the queue', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('VIEWER' as const, 'MANAGE' as const, 'OWNER' as const), (of, level) => {
        expect(reads({ level }, of)).toBe(of.employer === of.owner);
      }),
    );
  });

  it('RESELLER: the reseller of the company that owns the queue', () => {
    fc.assert(
      fc.property(places, id, (of, reseller) => {
        expect(reads({ level: 'RESELLER', reseller }, of)).toBe(of.reseller === reseller);
      }),
    );
  });

  it('ADMIN: always', () => {
    fc.assert(
      fc.property(places, (of) => {
        expect(reads({ level: 'ADMIN' }, of)).toBe(true);
      }),
    );
  });
});
