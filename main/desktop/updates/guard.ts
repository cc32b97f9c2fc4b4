/**
 * Guards what the update library fetches: it would follow a redirect anywhere, take a file of any size, and wait for ever.
 */
import type { FeedFile } from '../../upkeep/updates/feed';
import { statusProblem, type UpdateProblem } from '../../upkeep/updates/problem';

/** A minute in which less comes (bytes) is a minute too long. */
const leastInAMinute = 64 * 1024;
const minute = 60_000;

/** An answer, as far as it is known before its body comes. */
interface AnswerHead {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** Guards one download after the other. */
export interface Guard {
  /** From now on these files, and no other address, may be asked for. */
  readonly expect: (feed: URL, files: readonly FeedFile[]) => void;
  readonly mayAsk: (url: string) => boolean;
  readonly mayAnswer: (head: AnswerHead) => boolean;
  /** So many bytes have come, in all. */
  readonly progress: (transferred: number) => void;
  /** Ends what is under way, for this reason. */
  readonly end: (problem: UpdateProblem) => void;
  /** The download is over. Why it was ended from here; null where it was not. */
  readonly over: () => UpdateProblem | null;
  /** Whether an answer has begun to come. */
  readonly hasBegun: () => boolean;
}

/** Makes one; `closeAll` ends all requests that are under way. */
export function createGuard(closeAll: () => void): Guard {
  let sizes = new Map<string, number>();
  let refusal: UpdateProblem | null = null;
  let isBegun = false;
  let transferred = 0;
  let watch: NodeJS.Timeout | undefined;

  function refuse(problem: UpdateProblem): false {
    refusal ??= problem;
    return false;
  }

  function end(problem: UpdateProblem): void {
    refuse(problem);
    closeAll();
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
    mayAsk: (url) => sizes.has(url) || refuse({ kind: 'redirect' }),
    mayAnswer({ url, status, headers }) {
      isBegun = true;
      const problem = statusProblem(status);
      if (problem !== null) return refuse(problem);
      return lengthIn(headers) === sizes.get(url) || refuse({ kind: 'wrong-size' });
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
function lengthIn(headers: AnswerHead['headers']): number | null {
  const found = new Map(Object.entries(headers).map(([name, values]) => [name.toLowerCase(), values.at(-1) ?? '']));
  const length = found.get('content-length');
  return length === undefined || found.has('content-encoding') ? null : Number(length);
}
