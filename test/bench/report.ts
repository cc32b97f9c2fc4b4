/** One line of the report. */
export interface Figure {
  readonly what: string;
  /** As they are shown, unit included; empty where nothing is compared. */
  readonly app: string;
  readonly bare: string;
  /** What the target is about, e.g. a ratio. */
  readonly result: string;
  readonly target: string;
  /** Null where there is no target. */
  readonly met: boolean | null;
}

/** A number with its unit. */
export function amount(value: number, unit: string, digits = 0): string {
  return `${value.toFixed(digits)} ${unit}`;
}

/** The app's figure as so many times the other's, which should be at most `limit`. */
export function ratio(app: number, bare: number, limit: number): Pick<Figure, 'result' | 'target' | 'met'> {
  return { result: `× ${(app / bare).toFixed(2)}`, target: `≤ × ${limit.toFixed(2)}`, met: app / bare <= limit };
}

/** A figure which on its own should be at most `limit`. */
export function atMost(what: string, value: number, limit: number, unit: string, digits = 0): Figure {
  const result = amount(value, unit, digits);
  return { what, app: result, bare: '', result, target: `≤ ${limit} ${unit}`, met: value <= limit };
}

/** The figures as a table of plain text. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'app', 'bare', 'result', 'target', ''];
  const lines = figures.map(({ what, app, bare, result, target, met }) => {
    const verdict = met === null ? '' : met ? 'met' : 'MISSED';
    return [what, app, bare, result, target, verdict];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
