/** All that the platform knows. */

import type { Customer, Employee, PbxCaller, PbxQueue } from './records';

/** All that the platform knows, and nothing of HTTP. Asking for what is not there throws. */
export class World {
  readonly #customers = new Map<string, Customer>();
  readonly #employees = new Map<string, Employee>();
  readonly #queues = new Map<string, PbxQueue>();
  readonly #callers = new Map<string, PbxCaller>();

  addCustomer(customer: Customer): void {
    addNew(this.#customers, customer);
  }

  addEmployee(employee: Employee): void {
    addNew(this.#employees, employee);
  }

  addQueue(queue: PbxQueue): void {
    addNew(this.#queues, queue);
  }

  addCaller(caller: PbxCaller): void {
    this.queue(caller.queue);
    addNew(this.#callers, caller);
  }

  /** Puts a new state of a known caller in the place of the old one. */
  changeCaller(id: string, change: Partial<Omit<PbxCaller, 'id'>>): void {
    this.#callers.set(id, { ...known(this.#callers, id), ...change });
  }

  /** Takes a caller out of its queue; one that is gone already stays gone. */
  removeCaller(id: string): void {
    this.#callers.delete(id);
  }

  customer(id: string): Customer {
    return known(this.#customers, id);
  }

  employee(id: string): Employee {
    return known(this.#employees, id);
  }

  employeeCalled(username: string): Employee | null {
    const wanted = username.toLowerCase();
    return [...this.#employees.values()].find((employee) => employee.username.toLowerCase() === wanted) ?? null;
  }

  queue(id: string): PbxQueue {
    return known(this.#queues, id);
  }

  hasQueue(id: string): boolean {
    return this.#queues.has(id);
  }

  get queues(): readonly PbxQueue[] {
    return [...this.#queues.values()];
  }

  caller(id: string): PbxCaller | null {
    return this.#callers.get(id) ?? null;
  }

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
