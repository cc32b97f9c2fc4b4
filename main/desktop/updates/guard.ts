/**
 * Guards what the update library fetches: it would follow a redirect anywhere, take a file of any size, and wait for ever.
 * All its requests go through one session of its own, where they are seen before it sees their answers.
 */
import type { Session } from 'electron';
import type { FeedFile } from '../../upkeep/updates/feed';
import type { UpdateProblem } from '../../upkeep/updates/problem';

/** A minute in which less comes (bytes) is a minute too long. */
const leastInAMinute = 64 * 1024;
const minute = 60_000;

/** Guards one download after the other. */
export interface Guard {
  /** From now on these files, and no other address, may be asked for. */
  readonly expect: (feed: URL, files: readonly FeedFile[]) => void;
  /** So many bytes have come, in all. */
  readonly progress: (transferred: number) => void;
  /** Ends what is under way, for this reason. */
  readonly end: (problem: UpdateProblem) => void;
  /** The download is over. Why it was ended from here; null where it was not. */
  readonly over: () => UpdateProblem | null;
  /** Whether an answer has begun to come. */
  readonly hasBegun: () => boolean;
}

/** Sets the guard. */
export function guardSession(network: Session): Guard {
  let sizes = new Map<string, number>();
  let refusal: UpdateProblem | null = null;
  let isBegun = false;
  let transferred = 0;
  let watch: NodeJS.Timeout | undefined;

  function refuse(problem: UpdateProblem): { readonly cancel: true } {
    refusal ??= problem;
    return { cancel: true };
  }

  network.webRequest.onBeforeRequest(({ url }, answer) => {
    answer(sizes.has(url) ? {} : refuse({ kind: 'redirect' }));
  });
  network.webRequest.onHeadersReceived(({ url, statusCode, responseHeaders = {} }, answer) => {
    isBegun = true;
    if (statusCode >= 300 && statusCode < 400) answer(refuse({ kind: 'redirect' }));
    else if (statusCode !== 200) answer(refuse({ kind: 'status', status: statusCode }));
    else if (lengthIn(responseHeaders) !== sizes.get(url)) answer(refuse({ kind: 'wrong-size' }));
    else answer({});
  });

  function end(problem: UpdateProblem): void {
    refuse(problem);
    void network.closeAllConnections();
  }

  return {
    expect(feed, files) {
      sizes = new Map(files.map(({ url, size }) => [new URL(url, feed).href, size]));
      refusal = null;
      isBegun = false;
      transferred = 0;
      let before = 0;
      clearInterval(watch);
      watch = setInterval(() => {
        if (transferred - before < leastInAMinute) end({ kind: 'slow' });
        before = transferred;
      }, minute);
    },
    progress(bytes) {
      transferred = bytes;
    },
    end,
    over() {
      clearInterval(watch);
      sizes = new Map();
      return refusal;
    },
    hasBegun: () => isBegun,
  };
}

/** The length that an answer tells; null where it tells none, or has it compressed on the way. */
function lengthIn(headers: Readonly<Record<string, readonly string[]>>): number | null {
  const found = new Map(Object.entries(headers).map(([name, values]) => [name.toLowerCase(), values.at(-1) ?? '']));
  const length = found.get('content-length');
  return length === undefined || found.has('content-encoding') ? null : Number(length);
}
