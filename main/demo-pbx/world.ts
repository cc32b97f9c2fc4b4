/** All that the platform knows. */

import type { Customer, Employee, PbxCaller, PbxQueue } from './records';

/** All that the platform knows, and nothing of HTTP. Times are epoch milliseconds. */
export class World {
  readonly #customers = new Map<string, Customer>();
  readonly #employees = new Map<string, Employee>();
  readonly #queues = new Map<string, PbxQueue>();
  readonly #callers = new Map<string, PbxCaller>();

  /** Adds a customer. Throws where the id is taken. */
  addCustomer(customer: Customer): void {
    addNew(this.#customers, customer);
  }

  /** Adds an employee. Throws where the id is taken. */
  addEmployee(employee: Employee): void {
    addNew(this.#employees, employee);
  }

  /** Adds a queue. Throws where the id is taken. */
  addQueue(queue: PbxQueue): void {
    addNew(this.#queues, queue);
  }

  /** Adds a caller. Throws where the id is taken, or where there is no such queue. */
  addCaller(caller: PbxCaller): void {
    this.queue(caller.queue);
    addNew(this.#callers, caller);
  }

  /** Puts a new state of a known caller in the place of the old one. Throws where there is no such caller. */
  changeCaller(id: string, change: Partial<Omit<PbxCaller, 'id'>>): void {
    this.#callers.set(id, { ...known(this.#callers, id), ...change });
  }

  /** Takes a caller out of its queue; one that is gone already stays gone. */
  removeCaller(id: string): void {
    this.#callers.delete(id);
  }

  /** A customer by its id. Throws where there is none. */
  customer(id: string): Customer {
    return known(this.#customers, id);
  }

  /** An employee by the id. Throws where there is none. */
  employee(id: string): Employee {
    return known(this.#employees, id);
  }

  /** An employee by the name to sign in with, capital letters or not; null where there is none. */
  employeeCalled(username: string): Employee | null {
    const wanted = username.toLowerCase();
    return [...this.#employees.values()].find((employee) => employee.username.toLowerCase() === wanted) ?? null;
  }

  /** A queue by its id. Throws where there is none. */
  queue(id: string): PbxQueue {
    return known(this.#queues, id);
  }

  /** Whether there is a queue with this id. */
  hasQueue(id: string): boolean {
    return this.#queues.has(id);
  }

  /** All queues, in the order in which they came into the world. */
  get queues(): readonly PbxQueue[] {
    return [...this.#queues.values()];
  }

  /** A caller by the call's id; null where there is none, or none any more. */
  caller(id: string): PbxCaller | null {
    return this.#callers.get(id) ?? null;
  }

  /** The callers of all queues, answered ones too, in the order in which they came into the world. */
  get callers(): readonly PbxCaller[] {
    return [...this.#callers.values()];
  }

  /** A queue's callers, answered ones too, in the order in which they came into the world. */
  callersOf(queue: string): readonly PbxCaller[] {
    return this.callers.filter((caller) => caller.queue === queue);
  }
}

function addNew<Thing extends { readonly id: string }>(things: Map<string, Thing>, thing: Thing): void {
  if (things.has(thing.id)) throw new Error(`There is a ${thing.id} already`);
  things.set(thing.id, thing);
}

function known<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`There is no ${id}`);
  return thing;
}
