/** Setting the scene of a test in a few words. */

import type { PbxClock } from './clock';
import type { Customer, Employee } from './records';
import type { CallerState } from './wire';
import {
  someCaller,
  someCustomer,
  someEmployee,
  someQueue,
  type CallerWish,
  type EmployeeWish,
  type QueueWish,
} from './wishes';
import type { World } from './world';

/** The name of the machine in the call ids that are made up here. */
const HOSTNAME = 'pbx1.telecomx.dk';

/** Sets the scene: adds to the world what a few words describe, and plays what happens in it. */
export class Scene {
  readonly #world: World;
  readonly #clock: PbxClock;
  readonly #replacedAnswers: Map<string, string>;
  #made = 0;
  /** The customer that queues and employees belong to unless said otherwise. */
  readonly homeCustomer: string;

  /**
   * Adds the home customer.
   * @param replacedAnswers queue id → what is sent in the place of its callers; the platform's own map
   */
  constructor(world: World, clock: PbxClock, replacedAnswers: Map<string, string>) {
    this.#world = world;
    this.#clock = clock;
    this.#replacedAnswers = replacedAnswers;
    this.homeCustomer = this.customer({ name: 'Nordlys Service A/S' });
  }

  /** Adds a customer and returns its id. */
  customer(wish: Partial<Customer> = {}): string {
    const customer = { ...someCustomer(this.#objectId()), ...wish };
    this.#world.addCustomer(customer);
    return customer.id;
  }

  /** Adds a queue and returns its id. */
  queue(wish: QueueWish = {}): string {
    const queue = { ...someQueue(this.#objectId(), this.homeCustomer), ...wish };
    this.#world.addQueue(queue);
    return queue.id;
  }

  /** Adds an employee, a PERSONAL agent in every queue there is unless said otherwise, and returns it, password and all. */
  employee(wish: EmployeeWish = {}): Employee {
    const queues = this.#world.queues.map((queue) => queue.id);
    const employee = { ...someEmployee(this.#objectId(), this.homeCustomer, queues), ...wish };
    this.#world.addEmployee(employee);
    return employee;
  }

  /**
   * Adds a caller, who enters now unless said otherwise, and returns the call's id.
   * @throws where there is no such queue, or the id is taken
   */
  caller(wish: CallerWish): string {
    const entered = wish.entered ?? this.#clock.now();
    const caller = { ...someCaller(this.#callId(), this.#world.queue(wish.queue), entered), ...wish };
    this.#world.addCaller(caller);
    return caller.id;
  }

  /**
   * Somebody answers a caller, who stays in the list as answered until {@link hangUp}.
   * @throws where there is no such call
   */
  answer(call: string, by = { extension: '5b2c0f6e1d3a4b5c6d7e8f90', number: '+4570305051' }): void {
    const answer = { answeredByExtension: by.extension, answeredByNumber: by.number };
    this.#world.changeCaller(call, { answered: this.#clock.now(), ...answer });
  }

  /** A caller leaves the queue; one who is gone already stays gone. */
  hangUp(call: string): void {
    this.#world.removeCaller(call);
  }

  /**
   * A caller's state changes: one becomes a VIP, or wants to be called back.
   * @throws where there is no such call
   */
  setState(call: string, state: CallerState): void {
    this.#world.changeCaller(call, { state });
  }

  /**
   * A call moves to another queue and stays the same call.
   * @throws where there is no such call
   */
  move(call: string, queue: string): void {
    this.#world.changeCaller(call, { queue });
  }

  /** From now on a queue's list of callers is this text, whatever it is; null: what is true again. */
  replaceAnswer(queue: string, body: string | null): void {
    if (body === null) this.#replacedAnswers.delete(queue);
    else this.#replacedAnswers.set(queue, body);
  }

  #objectId(): string {
    this.#made += 1;
    return `5a${this.#made.toString(16).padStart(22, '0')}`;
  }

  #callId(): string {
    this.#made += 1;
    return `${Math.floor(this.#clock.now() / 1000)}.${this.#made}-${HOSTNAME}`;
  }
}
