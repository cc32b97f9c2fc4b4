import type { HourView } from '../../main/bridge/contract';

/** How large the picture of an hour is, in pixels. */
export const size = { width: 76, height: 20 };

/** Between the line and the edges, so that neither it nor its end is cut. */
const margin = 3;

/** A point of the picture. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The last hour as a line. */
export interface Curve {
  /** As an SVG path has it; minutes of which nothing is known are gaps. */
  readonly path: string;
  /** Where it ends, if it reaches the present minute. */
  readonly end: Point | null;
  /** The most that waited. */
  readonly most: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Fewer known minutes than this are a dash that says nothing. */
const leastKnown = 5;

/** Draws the hour; null where too little of it is known. */
export function curveOf(hour: HourView): Curve | null {
  const known = hour.filter((waiting) => waiting !== null);
  if (known.length < leastKnown) return null;
  const most = Math.max(...known);
  const pointOf = (waiting: number, index: number): Point => ({
    x: rounded(margin + (index / (hour.length - 1)) * (size.width - 2 * margin)),
    y: rounded(size.height - margin - (waiting / Math.max(1, most)) * (size.height - 2 * margin)),
  });
  const steps = hour.flatMap((waiting, index) => {
    if (waiting === null) return [];
    const { x, y } = pointOf(waiting, index);
    const begins = index === 0 || hour[index - 1] === null;
    return [`${begins ? 'M' : 'L'}${String(x)} ${String(y)}`];
  });
  const last = hour.at(-1) ?? null;
  return { path: steps.join(''), end: last === null ? null : pointOf(last, hour.length - 1), most };
}
