/** What of updates outlives a run of the app. A file that is lost costs nothing: it is told of a version once more. */
import { readFileSync } from 'node:fs';
import { writeFileSync } from 'atomically';
import * as v from 'valibot';

/** What is remembered from one run of the app to the next. */
export interface UpdateMemory {
  /** When an update server last gave a good answer, epoch milliseconds; at first, when it was first to be asked. */
  readonly lastGood: number | null;
  /** The version that a person was last told of. */
  readonly announced: string | null;
  /** The version that was to be installed when the app last ended; null where there was none. */
  readonly attempted: string | null;
}

const schema: v.GenericSchema<unknown, UpdateMemory> = v.object({
  lastGood: v.fallback(v.nullable(v.number()), null),
  announced: v.fallback(v.nullable(v.string()), null),
  attempted: v.fallback(v.nullable(v.string()), null),
});

const nothing: UpdateMemory = { lastGood: null, announced: null, attempted: null };

/** The memory in a file. */
export interface UpdateMemoryFile {
  readonly remembered: UpdateMemory;
  /** On disk when it returns, since it may be the last thing that the app does; a disk that takes nothing is let be. */
  readonly remember: (memory: UpdateMemory) => void;
}

/** Opens it. Never throws. */
export function openUpdateMemory(path: string): UpdateMemoryFile {
  return {
    remembered: read(path),
    remember: (memory) => {
      try {
        writeFileSync(path, `${JSON.stringify(memory)}\n`, { mode: 0o600, timeout: 0 });
      } catch {
        // It is told once more, no worse.
      }
    },
  };
}

function read(path: string): UpdateMemory {
  try {
    const found = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
    return found.success ? found.output : nothing;
  } catch {
    return nothing;
  }
}
