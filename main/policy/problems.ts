/** What can be wrong with a company's settings, before it is put into words. */
import type { GovernedSetting } from '../bridge/contract';
import type { Right } from './values';

/** What is wrong at a place. */
export type Wrong =
  /** Of the file as a whole, whose place is its path. */
  | { readonly kind: 'empty' | 'no-file' | 'too-large' | 'not-text' | 'not-json' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-json-at'; readonly line: number; readonly column: number }
  /** A value that cannot be. */
  | { readonly kind: 'value'; readonly value: unknown; readonly right: Right }
  | { readonly kind: 'missing'; readonly right: Right }
  /** An address whose scheme is http. */
  | { readonly kind: 'insecure'; readonly value: string }
  /** An entry of a list that is there twice. */
  | { readonly kind: 'twice'; readonly value: string }
  /** A name that nobody knows, and the one that may be meant. */
  | { readonly kind: 'unknown'; readonly near: string | null }
  /** The name of a setting outside the settings. */
  | { readonly kind: 'misplaced' }
  /** A name that is there twice. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'both' | 'neither' | 'only-locked' }
  /** The server is none of those that are allowed. */
  | { readonly kind: 'not-allowed'; readonly value: string };

/** Something wrong. */
export interface PolicyProblem {
  /** Where: the path of the file, or the names that lead there, e.g. `settings.pollInterval.locked`. */
  readonly place: string;
  readonly wrong: Wrong;
  /** What is held at what is safest for it: one setting, all, or nothing. */
  readonly holds: GovernedSetting | 'all' | 'nothing';
}
