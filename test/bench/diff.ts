import { buildBoard, type Board } from '../../main/board/board';
import { changesBetween } from '../../main/board/changes';
import { caller, snapshot } from '../unit/board/callers';
import { at } from '../unit/telecomx/words';
import { amount, atMost, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 31;
const sizes = [10_000, 20_000, 50_000, 100_000] as const;
/** How much more a caller may cost on a larger board, whose callers no longer fit into the processor's cache. */
const LINEAR = 2;

/** How long it takes to find what happened between two boards, of whose callers a tenth came, left or changed. */
export function measureDiff(): readonly Figure[] {
  const timeAt = (size: number): number => timeOf(board(size, 0), board(size, size / 20));
  // Once for nothing: code that was never run is slow, whatever the size of its board.
  timeAt(sizes[0]);
  const times = sizes.map((size) => ({ size, time: timeAt(size) }));
  return times.map(({ size, time }) => {
    const what = `changes, ${size.toLocaleString('en')} callers`;
    if (size === sizes[0]) return atMost(what, time, 5, 'ms', 2);
    const factor = time / size / ((times[0]?.time ?? time) / sizes[0]);
    const result = `× ${factor.toFixed(2)} a caller`;
    return { what, app: amount(time, 'ms', 2), bare: '', result, target: `≤ × ${LINEAR}`, met: factor <= LINEAR };
  });
}

function timeOf(before: Board, after: Board): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    changesBetween(before, after);
    return performance.now() - start;
  });
  return median(times);
}

/** A board from which the first `shift` callers have left, with as many new ones, and as many become VIPs. */
function board(size: number, shift: number): Board {
  const callers = Array.from({ length: size }, (_, place) => {
    const number = place + shift;
    const kind = place < shift ? 'vip' : 'waiting';
    return caller(`${number}.1-pbx1.telecomx.dk`, { entered: at(number), kind });
  });
  return buildBoard([snapshot('support', callers)]);
}
