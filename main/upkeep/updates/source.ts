/** Where updates come from, and whether there can be any. Pure. */
import type { PackageHere } from './package-kind';

/** What the build says of updates: where they are, and the key that they are signed with. */
export interface BuiltInUpdates {
  /** The folder of the list of versions, an URL. */
  readonly feed: string;
  /** An Ed25519 public key, SPKI in base64. */
  readonly key: string;
}

/** Where updates come from; or why there can be none. */
export type UpdateSource =
  | { readonly kind: 'possible'; readonly feed: URL; readonly key: string; readonly package: PackageHere }
  | { readonly kind: 'impossible'; readonly why: 'unpacked' | 'no-address' | 'unsafe-address' | 'other-package' };

/** What decides it. */
export interface SourceFacts {
  /** Whether it runs as a package, not from its source code. */
  readonly isPackaged: boolean;
  readonly builtIn: BuiltInUpdates | null;
  /** The address that the company set instead; null: the build's own. The key is always the build's. */
  readonly companyFeed: string | null;
  readonly package: PackageHere | null;
}

/** Decides it. */
export function updateSource({ isPackaged, builtIn, companyFeed, package: here }: SourceFacts): UpdateSource {
  if (!isPackaged) return { kind: 'impossible', why: 'unpacked' };
  if (builtIn === null) return { kind: 'impossible', why: 'no-address' };
  if (here === null) return { kind: 'impossible', why: 'other-package' };
  const feed = folderAt(companyFeed ?? builtIn.feed);
  return feed === null
    ? { kind: 'impossible', why: 'unsafe-address' }
    : { kind: 'possible', feed, key: builtIn.key, package: here };
}

/** A folder at an address that nobody in between can read or change; null where it is no such address. */
export function folderAt(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if ([url.search, url.hash, url.username, url.password].some((part) => part !== '')) return null;
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return null;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
