/** Width and height in the page's own pixels. */
export type Size = readonly [width: number, height: number];

/** The window as small as it goes, as it first opens, enlarged, and as large as it is on the wall. */
export const sizes = {
  small: [320, 400],
  usual: [380, 560],
  large: [600, 700],
  wall: [1280, 900],
  television: [1920, 1080],
  /** The strip beside other programs. */
  strip: [300, 212],
  /** The strip as narrow as it goes. */
  narrowStrip: [200, 120],
  /** The strip with its figures only. */
  line: [300, 32],
} as const satisfies Readonly<Record<string, Size>>;
