/** The JSON that the platform's documentation shows, field by field. Dates are ISO 8601, UTC, with milliseconds. */

/** `QUEUED` waits, `CALLBACK` waits and wants to be called back, `VIP` waits and takes no position in the queue. */
export type CallerState = 'QUEUED' | 'CALLBACK' | 'VIP';

/** What a user may do, from the least to the most. */
export type AccessLevel = 'PERSONAL' | 'VIEWER' | 'MANAGE' | 'OWNER' | 'RESELLER' | 'ADMIN';

/** One entry of `GET /pbx/queue/QUEUE_ID/callers`: always all ten fields. */
export interface WireCaller {
  /** `<channel-id>-<hostname>`. */
  readonly _id: string;
  readonly state: CallerState;
  /** E.164. */
  readonly number: string;
  /** Null where no name is known. */
  readonly name: string | null;
  /** True when the number is secret; number and name are sent all the same. */
  readonly privacy: boolean;
  readonly entered: string;
  /** The documentation's own waiting caller has here the moment it entered. */
  readonly answered: string | null;
  /** The number that was called. */
  readonly presentation: string;
  readonly answeredByExtension: string | null;
  readonly answeredByNumber: string | null;
}

/** A member of a queue, as lists of members show it. */
export interface WireMember {
  readonly _id: string;
  readonly extension: string;
  readonly number: string;
  readonly name: string;
  readonly priority: number;
}

/** One entry of `GET /pbx/app/queues`: members and callers are counts, or lists where `all=true` was asked for. */
export interface WireAppQueue {
  readonly _id: string;
  readonly name: string;
  readonly number: string;
  /** True where the agent may join and leave. */
  readonly dynamic: boolean;
  /** True while the agent is in the queue. */
  readonly member: boolean;
  readonly members: number | readonly WireMember[];
  readonly callers: number | readonly WireCaller[];
  /** Seconds. */
  readonly serviceLevel: number | null;
  /** Seconds. */
  readonly serviceLevelCritical: number | null;
  readonly priority: number;
}

/** The answer of `GET /pbx/queue/ID`; the two lists are there where they were asked for. */
export interface WireQueue {
  readonly _id: string;
  readonly name: string;
  readonly number: string;
  readonly strategy: string;
  /** Seconds. */
  readonly maxWaitTime: number;
  readonly members?: readonly WireMember[];
  readonly callers?: readonly WireCaller[];
}

/** The answer of `/auth/login`. */
export interface WireLogin {
  readonly token: string;
  /** 15, or -1 for a token that does not expire. */
  readonly expiresInMinutes: number;
  readonly employee: string;
  readonly customer: string;
  readonly accessLevel: AccessLevel;
  readonly name: string;
}

/** The answer of `/auth/validateToken`; the last four where they were asked for. */
export interface WireTokenState {
  readonly success: true;
  readonly employee: string;
  readonly customer: string;
  readonly accessLevel: AccessLevel;
  readonly name?: string;
  readonly language?: string;
  readonly customerName?: string;
  readonly customerFeatures?: readonly string[];
}
