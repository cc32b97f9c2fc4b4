/** What can go wrong with an update. Nothing is ever installed from one of these. */

/** Why there is no update. */
export type UpdateProblem =
  /** No answer. `detail` is a code of Chromium's, e.g. `ERR_CONNECTION_REFUSED`. */
  | { readonly kind: 'offline'; readonly detail: string }
  /** A proxy asks for a user name and password. */
  | { readonly kind: 'proxy-login' }
  | { readonly kind: 'status'; readonly status: number }
  /** Neither the list of versions nor a file of it may come from elsewhere. */
  | { readonly kind: 'redirect' }
  | { readonly kind: 'slow' }
  /** What came is no list of versions: a page, something else, or far too much of it. */
  | { readonly kind: 'not-a-feed' }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'older'; readonly version: string }
  /** The newer version is there, but not as the kind of package that this one is. */
  | { readonly kind: 'no-file'; readonly version: string }
  /** The file is not as large as it was signed to be. */
  | { readonly kind: 'wrong-size' }
  | { readonly kind: 'half-file' }
  /** The file is not the one that was signed. */
  | { readonly kind: 'wrong-checksum' }
  | { readonly kind: 'no-room' }
  /** Nothing can be written where files are fetched to. */
  | { readonly kind: 'no-folder'; readonly place: string }
  /** The program's own file cannot be replaced. */
  | { readonly kind: 'not-writable'; readonly place: string }
  /** It was tried, and this is still the version from before. */
  | { readonly kind: 'not-installed'; readonly version: string }
  | { readonly kind: 'unforeseen'; readonly detail: string };

/** What the status of an answer means, other than that all is well (200); null for that. */
export function statusProblem(status: number): UpdateProblem | null {
  if (status === 200) return null;
  return [301, 302, 303, 307, 308].includes(status) ? { kind: 'redirect' } : { kind: 'status', status };
}

/** What everything that has to do with updates throws. */
export class UpdateFailure extends Error {
  constructor(readonly problem: UpdateProblem) {
    super(problem.kind);
    this.name = 'UpdateFailure';
  }
}

/** What was thrown, as a problem. */
export function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateFailure) return error.problem;
  return { kind: 'unforeseen', detail: error instanceof Error ? error.message : String(error) };
}
