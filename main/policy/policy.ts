/** What a company has set for all of its agents, as it holds in this run of the app. Types, and the policy of nobody. */
import type { GovernedSetting } from '../bridge/contract';
import type { Preferences } from '../storage/preference-schemas';

/** How one setting is governed: not at all, until the agent chooses something else, or for good. */
export type Ruling<Value> =
  | { readonly holds: 'free' }
  | { readonly holds: 'default'; readonly value: Value }
  | { readonly holds: 'locked'; readonly value: Value };

/** At least one. */
export type Some<Value> = readonly [Value, ...(readonly Value[])];

/** What is set for each setting that a company may set. */
export interface Rulings {
  /** The origin of the server. */
  readonly server: Ruling<string>;
  /** The origins that an agent may sign in to; locked, or free. */
  readonly allowedServers: Ruling<Some<string>>;
  /** The ids of the queues in the list. */
  readonly queues: Ruling<Some<string>>;
  /** Seconds between two questions to one queue. */
  readonly pollInterval: Ruling<number>;
  readonly popupPrivacy: Ruling<Preferences['popupPrivacy']>;
  /** Whether a sign-in may be kept where there is no keyring; locked, or free. */
  readonly weakStorage: Ruling<boolean>;
  readonly updates: Ruling<Preferences['updates']>;
  /** Where newer versions of the app come from, an address; locked, or free. */
  readonly updateFeed: Ruling<string>;
  readonly language: Ruling<Preferences['language']>;
}

/** A company's settings. */
export interface Policy extends Rulings {
  /** What the company calls itself; null where it does not say. */
  readonly company: string | null;
  /** Whom an agent can ask about it; null where it does not say. */
  readonly contact: string | null;
  /** What is wrong in the company's settings, and so held at what is safest. */
  readonly held: readonly GovernedSetting[];
}

const free = { holds: 'free' } as const;

/** Nothing is set. */
export const noRulings: Rulings = {
  server: free,
  allowedServers: free,
  queues: free,
  pollInterval: free,
  popupPrivacy: free,
  weakStorage: free,
  updates: free,
  updateFeed: free,
  language: free,
};

/** There is no policy. */
export const noPolicy: Policy = { ...noRulings, company: null, contact: null, held: [] };
