/** What a test may say of a queue, an employee or a caller; the rest is filled in. */

import type { Access, Customer, Employee, PbxCaller, PbxQueue, SecondFactor } from './records';

/** What may be said of a queue. */
export type QueueWish = Partial<PbxQueue>;

/** What may be said of an employee. */
export interface EmployeeWish {
  readonly id?: string;
  readonly name?: string;
  readonly username?: string;
  readonly password?: string;
  readonly language?: string;
  readonly customer?: string;
  readonly access?: Access;
  readonly secondFactor?: SecondFactor;
  readonly extension?: string;
}

/** What must and may be said of a caller. Times in epoch milliseconds on the platform's clock. */
export type CallerWish = Partial<Omit<PbxCaller, 'queue'>> & { readonly queue: string };

/** A customer of whom nothing is known but the id. */
export function someCustomer(id: string): Customer {
  return { id, name: 'Et firma', reseller: null, features: ['PBX'] };
}

/** A customer's queue of which nothing is known but the id. */
export function someQueue(id: string, customer: string): PbxQueue {
  return {
    id,
    customer,
    name: 'Support',
    number: '+4570305050',
    dynamic: true,
    members: [],
    serviceLevel: null,
    serviceLevelCritical: null,
    priority: 1,
  };
}

/** A customer's PERSONAL agent, with access to the given queues. */
export function someEmployee(id: string, customer: string, queues: readonly string[]): Employee {
  return {
    id,
    name: 'Asta Ågård',
    username: `agent-${id.slice(-4)}@example.dk`,
    password: 'a good password',
    language: 'da',
    customer,
    access: { level: 'PERSONAL', queues },
    secondFactor: { kind: 'none' },
    extension: `ee${id.slice(2)}`,
  };
}

/** The caller of the documentation's example, whose answer is as old as the entry. */
export function someCaller(id: string, queue: PbxQueue, entered: number): PbxCaller {
  return {
    id,
    queue: queue.id,
    state: 'QUEUED',
    number: '+4535203040',
    name: 'Bamse & Kylling',
    privacy: false,
    entered,
    answered: entered,
    presentation: queue.number,
    answeredByExtension: null,
    answeredByNumber: null,
  };
}
