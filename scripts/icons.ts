/** Makes every picture of the app from `assets/icon.svg` and from the drawings below. Run it after changing either. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const drawn = (svg: string, pixels: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } }).render().asPng();

/** Figures as strokes about (0, 0), so that they are the same wherever the script runs; drawn for 22 pixels. */
const figures = {
  1: 'M-1.9-3.2 .7-5V5',
  2: 'M-2.9-2.2C-2.9-4-1.6-5 0-5 1.7-5 2.9-3.9 2.9-2.3 2.9-1 2.1 0 .9 1.2L-2.9 5H3.1',
  3: 'M-2.8-3.6C-2.2-4.5-1.1-5 0-5 1.6-5 2.7-4 2.7-2.7 2.7-1.3 1.6-.4-.6-.4 1.7-.4 3 .7 3 2.3 3 3.9 1.7 5 0 5-1.4 5-2.5 4.4-3.1 3.4',
  4: 'M1.5 5V-5L-3.3 2.2H3.6',
  5: 'M2.6-5H-2.1L-2.6-.5C-1.9-1.2-1-1.5 0-1.5 1.8-1.5 3-.2 3 1.7 3 3.6 1.8 5 0 5-1.4 5-2.5 4.4-3.1 3.4',
  6: 'M2.4-4.2C1.8-4.7 1-5 .3-5-1.8-5-3-3.1-3 0-3 3.3-1.8 5 0 5 1.8 5 3 3.6 3 1.8 3 0 1.8-1.3 0-1.3-1.5-1.3-2.7-.3-3 1.2',
  7: 'M-3-5H3L-1 5',
  8: 'M0-.4C-1.6-.4-2.6-1.3-2.6-2.7-2.6-4.1-1.6-5 0-5 1.6-5 2.6-4.1 2.6-2.7 2.6-1.3 1.6-.4 0-.4-1.8-.4-3 .7-3 2.3-3 3.9-1.8 5 0 5 1.8 5 3 3.9 3 2.3 3 .7 1.8-.4 0-.4Z',
  9: 'M-2.4 4.2C-1.8 4.7-1 5-.3 5 1.8 5 3 3.1 3 0 3-3.3 1.8-5 0-5-1.8-5-3-3.6-3-1.8-3 0-1.8 1.3 0 1.3 1.5 1.3 2.7.3 3-1.2',
} as const;

const stroke = (path: string, width: number, place: string): string =>
  `<path transform="${place}" d="${path}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const counts = new Map<string, string>(
  Object.entries(figures).map(([name, path]) => [name, stroke(path, 2.2, 'translate(11 11)')]),
);
counts.set(
  'many',
  stroke(figures[9], 2.5, 'translate(7.4 11) scale(.8)') + stroke('M-2.3 0H2.3M0-2.3V2.3', 1.9, 'translate(15.4 11)'),
);

const bars = (colour: string): string =>
  `<path d="M6 7H16M6 11H13.5M6 15H10" stroke="${colour}" stroke-width="2" stroke-linecap="round"/>`;
// The faint light edge keeps the tile apart from a dark panel and is not seen on a light one.
const tile = (colour: string): string =>
  `<rect x="1" y="1" width="20" height="20" rx="6" fill="${colour}"/>` +
  '<rect x="1.5" y="1.5" width="19" height="19" rx="5.5" fill="none" stroke="#fff" stroke-opacity=".16"/>';
const dashes = (colour: string): string =>
  `<rect x="2" y="2" width="18" height="18" rx="5.5" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="3.4 2.45" stroke-dashoffset="-1"/>`;
const dot = '<circle cx="18" cy="4" r="4" fill="#fff"/><circle cx="18" cy="4" r="3" fill="#f79009"/>';

/** What stands on a tile, about another point than its middle (11, 11), and in another size. */
const moved = (content: string, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale}) translate(-11 -11)">${content}</g>`;

// Nothing disturbs just now. Dark on every tile, so that it keeps apart from the white of the figures.
const moon =
  '<circle cx="17" cy="17" r="5" fill="#101828"/>' +
  '<path d="M18.9 18.7A3.4 3.4 0 0 1 15.3 13.9 3.6 3.6 0 1 0 20.2 18.4 3.4 3.4 0 0 1 18.9 18.7Z" fill="#fedf89"/>';

const tray = new Map<string, string>([
  ['queueTemplate', bars('#000')],
  ['offlineTemplate', dashes('#000') + bars('#000')],
]);
/** One state in both pictures; while it is quiet, what stands on the tile makes room for the moon. */
function add(name: string, ground: string, content: string, place: readonly [number, number], sign = ''): void {
  const [x, y] = place;
  tray.set(name, ground + moved(content, x, y, 1) + sign);
  tray.set(
    `${name}-quiet`,
    ground + moved(content, x - 1.7, y - 1.7, name.endsWith('many') ? 0.84 : 0.9) + sign + moon,
  );
}
const middle = [11, 11] as const;
add('calm', tile('#475467'), bars('#fff'), middle);
add('offline', dashes('#8d96a5'), bars('#8d96a5'), middle);
add('expired', tile('#b54708'), stroke('M0-5.4V1.4M0 5.2V5.3', 2.6, 'translate(11 11)'), middle);
for (const [count, figure] of counts) {
  add(`waiting-${count}`, tile('#3538cd'), figure, middle);
  add(`attention-${count}`, tile('#6927da'), figure, [10.1, 12.1], dot);
  add(`critical-${count}`, tile('#b42318'), figure, middle);
}

/** Pictures as one Windows icon: a table of contents, then the PNGs themselves. */
function ico(pictures: readonly { readonly pixels: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ pixels, png }, index) => {
    const entry = 6 + 16 * index;
    // 256 does not fit into the byte and is written as 0.
    head.writeUInt8(pixels % 256, entry);
    head.writeUInt8(pixels % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Pictures as one macOS icon; each block says by its type what size it has. */
function icns(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  const block = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(data.length + 8, 4);
    return Buffer.concat([head, data]);
  };
  return block('icns', Buffer.concat(pictures.map(({ type, png }) => block(type, png))));
}

for (const folder of ['tray', 'icons', 'installer']) mkdirSync(`assets/${folder}`, { recursive: true });

for (const [name, content] of tray) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22">${content}</svg>`;
  writeFileSync(`assets/tray/${name}.png`, drawn(svg, 22));
  writeFileSync(`assets/tray/${name}@2x.png`, drawn(svg, 44));
}

const app = readFileSync('assets/icon.svg', 'utf8');
for (const pixels of [16, 22, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(`assets/icons/${pixels}x${pixels}.png`, drawn(app, pixels));
}
const windows = [16, 24, 32, 48, 64, 128, 256].map((pixels) => ({ pixels, png: drawn(app, pixels) }));
writeFileSync('assets/installer/icon.ico', ico(windows));
const mac = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
writeFileSync(
  'assets/installer/icon.icns',
  icns(Object.entries(mac).map(([type, pixels]) => ({ type, png: drawn(app, pixels) }))),
);
