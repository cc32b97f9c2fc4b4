import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use of the machine (Linux only). */

/** `/proc` counts in hundredths of a second. */
const TICK = 10;

/** The ids of a process and of all its descendants. */
function familyOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = statOf(Number(name))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  // The list grows while it is walked, until nobody's children are missing.
  for (const member of family) {
    for (const [id, parent] of parents) if (parent === member) family.push(id);
  }
  return family;
}

/** The memory of a family, what several share divided among them (PSS), in megabytes (10⁶ bytes). */
export function memoryOf(root: number): number {
  const kibibytes = familyOf(root).map((id) => /^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
  return (kibibytes.map(Number).reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** The processor time of a family since each member's start, in milliseconds. */
export function processorTimeOf(root: number): number {
  return familyOf(root).reduce((sum, id) => {
    const fields = statOf(id);
    return sum + (Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)) * TICK;
  }, 0);
}

/** The processes of the pages that a program shows. */
export function pagesOf(root: number): readonly number[] {
  return familyOf(root).filter((id) => read(`/proc/${id}/cmdline`).includes('--type=renderer'));
}

/** How often all threads of a process have given up the processor by themselves since their start. */
export function voluntarySwitchesOf(id: number): number {
  const threads = readdirSync(`/proc/${id}/task`);
  const counts = threads.map(
    (thread) => /^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(`/proc/${id}/task/${thread}/status`))?.[1],
  );
  return counts.reduce((sum, count) => sum + Number(count ?? 0), 0);
}

/** The fields of `/proc/ID/stat` from the state on: the name before it may hold anything. */
function statOf(id: number): readonly string[] | null {
  if (!Number.isInteger(id)) return null;
  const text = read(`/proc/${id}/stat`);
  return text === '' ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
