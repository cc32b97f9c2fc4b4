/** What the platform keeps: customers, employees, queues, members, callers. */

import type { AccessLevel, CallerState } from './wire';

/** A company that owns queues and employs agents. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  /** The reseller that the customer belongs to. */
  readonly reseller: string | null;
  readonly features: readonly string[];
}

/** What an employee may read: by queue, by customer, by reseller, or all. */
export type Access =
  | { readonly level: Extract<AccessLevel, 'PERSONAL'>; readonly queues: readonly string[] }
  | { readonly level: Extract<AccessLevel, 'VIEWER' | 'MANAGE' | 'OWNER'> }
  | { readonly level: Extract<AccessLevel, 'RESELLER'>; readonly reseller: string }
  | { readonly level: Extract<AccessLevel, 'ADMIN'> };

/** What a sign-in asks for beside the password. */
export type SecondFactor =
  { readonly kind: 'none' } | { readonly kind: 'sms' | 'authenticator'; readonly code: string };

/** A user of the platform. */
export interface Employee {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly language: string;
  readonly customer: string;
  readonly access: Access;
  readonly secondFactor: SecondFactor;
  /** The id of the employee's extension. */
  readonly extension: string;
}

/** One who answers in a queue. */
export interface Member {
  readonly id: string;
  readonly extension: string;
  readonly number: string;
  readonly name: string;
  /** 1 to 20. */
  readonly priority: number;
}

/** A queue of a customer's. */
export interface PbxQueue {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly number: string;
  readonly dynamic: boolean;
  readonly members: readonly Member[];
  /** Seconds. */
  readonly serviceLevel: number | null;
  /** Seconds. */
  readonly serviceLevelCritical: number | null;
  readonly priority: number;
}

/** A call in a queue. Times in epoch milliseconds. */
export interface PbxCaller {
  readonly id: string;
  readonly queue: string;
  readonly state: CallerState;
  readonly number: string;
  readonly name: string | null;
  readonly privacy: boolean;
  readonly entered: number;
  readonly answered: number | null;
  readonly presentation: string;
  readonly answeredByExtension: string | null;
  readonly answeredByNumber: string | null;
}

/** Whether nobody has answered the caller yet. */
export function waits(caller: PbxCaller): boolean {
  return caller.answeredByExtension === null && caller.answeredByNumber === null;
}
