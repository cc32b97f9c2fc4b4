/** Who may read which queue. */

import type { Customer, Employee, PbxQueue } from './records';

/**
 * Whether an employee may read a queue, in the documentation's words: `PERSONAL` if the user has access to the queue;
 * `VIEWER`, `MANAGE`, `OWNER` if the queue belongs to the user's customer; `RESELLER` if that customer belongs to the
 * reseller; `ADMIN` always.
 * @param owner the customer that the queue belongs to
 */
export function mayRead(employee: Employee, queue: PbxQueue, owner: Customer): boolean {
  const { access } = employee;
  switch (access.level) {
    case 'PERSONAL':
      return access.queues.includes(queue.id);
    case 'VIEWER':
    case 'MANAGE':
    case 'OWNER':
      return queue.customer === employee.customer;
    case 'RESELLER':
      return owner.reseller === access.reseller;
    case 'ADMIN':
      return true;
  }
}
