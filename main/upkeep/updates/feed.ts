/**
 * The list of versions that an update server gives (electron-builder's `latest-linux.yml` and its like), as far as it is
 * used, and the text of it that is signed. Pure.
 */
import * as v from 'valibot';

/** Beside the list, not elsewhere: no folder, no host, nothing that is written in another way than it is meant. */
const fileName = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9][A-Za-z0-9._+~-]*$/));
const version = v.pipe(v.string(), v.maxLength(64), v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]+)?$/));

const file = v.object({
  url: fileName,
  /** SHA-512 in base64. */
  sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  /** Windows alone: the package is one for all users of the computer. */
  isAdminRightsRequired: v.optional(v.boolean(), false),
});

const feed = v.object({
  version,
  files: v.pipe(v.array(file), v.minLength(1), v.maxLength(20)),
  releaseDate: v.pipe(v.string(), v.maxLength(64)),
  /** Which share of the computers gets it, in per cent. */
  stagingPercentage: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 100),
  /** The release of the operating system's kernel that it needs. */
  minimumSystemVersion: v.optional(v.pipe(v.string(), v.maxLength(32), v.regex(/^[\d.]+$/))),
});

/** All of the list that is ever used, which is all of it that is signed. */
export type Feed = v.InferOutput<typeof feed>;

/** One file of the list. */
export type FeedFile = Feed['files'][number];

/** What was parsed, as a list of versions and its signature ('' where it has none); null where it is no such list. */
export function readFeed(parsed: unknown): { readonly feed: Feed; readonly signature: string } | null {
  const read = v.safeParse(v.intersect([feed, v.object({ signature: v.optional(v.string(), '') })]), parsed);
  if (!read.success) return null;
  const { signature, ...rest } = read.output;
  return { feed: rest, signature };
}

/**
 * The text that is signed: every field that is used, in one order, as JSON, so that two lists never have the same text;
 * with the name of the list's file, so that one system's list is not taken for another's.
 */
export function signedText(name: string, list: Feed): string {
  const files = list.files.map(({ url, size, sha512, isAdminRightsRequired }) => [
    url,
    size,
    sha512,
    isAdminRightsRequired,
  ]);
  const fields = [list.version, list.releaseDate, list.stagingPercentage, list.minimumSystemVersion ?? null, files];
  return `Queue Tray update list 1\n${JSON.stringify([name, ...fields])}\n`;
}
