/** Makes every picture of the app from the drawings in `assets/icons.svg`. Run it after changing those. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const source = readFileSync('assets/icons.svg', 'utf8');

/** The drawings by their names. */
const drawings = new Map(
  [...source.matchAll(/<symbol id="([\w-]+)"[^>]*>(.*?)<\/symbol>/gsu)].map(([, name = '', drawing = '']) => [
    name,
    drawing,
  ]),
);

function drawing(name: string, colour = ''): string {
  const found = drawings.get(name);
  if (found === undefined) throw new Error(`There is no drawing ${name} in assets/icons.svg.`);
  return found.replaceAll('currentColor', colour);
}

const picture = (content: string, side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(side)} ${String(side)}">${content}</svg>`;

const drawn = (content: string, side: number, pixels: number): Buffer =>
  new Resvg(picture(content, side), { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

const stroke = (name: string, width: number, place: string): string =>
  `<g transform="${place}" fill="none" stroke="#fff" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round">${drawing(name)}</g>`;

const counts = new Map<string, string>(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => [
    String(count),
    stroke(`figure-${String(count)}`, 2.2, 'translate(11 11)'),
  ]),
);
counts.set('many', stroke('figure-9', 2.5, 'translate(7.4 11) scale(.8)') + stroke('plus', 1.9, 'translate(15.4 11)'));

const bars = (colour: string): string => drawing('bars', colour);
const tile = (colour: string): string => drawing('tile', colour);
const dashes = (colour: string): string => drawing('dashes', colour);

/** What stands on a tile, about another point than its middle (11, 11), and in another size. */
const moved = (content: string, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale}) translate(-11 -11)">${content}</g>`;

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
    ground + moved(content, x - 1.7, y - 1.7, name.endsWith('many') ? 0.84 : 0.9) + sign + drawing('moon'),
  );
}
const middle = [11, 11] as const;
add('calm', tile('#475467'), bars('#fff'), middle);
add('offline', dashes('#8d96a5'), bars('#8d96a5'), middle);
add('expired', tile('#b54708'), stroke('exclamation', 2.6, 'translate(11 11)'), middle);
for (const [count, figure] of counts) {
  add(`waiting-${count}`, tile('#3538cd'), figure, middle);
  add(`attention-${count}`, tile('#6927da'), figure, [10.1, 12.1], drawing('dot'));
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

for (const folder of ['tray', 'icons', 'installer/linux']) mkdirSync(`assets/${folder}`, { recursive: true });

for (const [name, content] of tray) {
  writeFileSync(`assets/tray/${name}.png`, drawn(content, 22, 22));
  writeFileSync(`assets/tray/${name}@2x.png`, drawn(content, 22, 44));
}

const app = (pixels: number): Buffer => drawn(drawing('app'), 512, pixels);
for (const pixels of [16, 22, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(`assets/icons/${pixels}x${pixels}.png`, app(pixels));
}
writeFileSync('assets/installer/linux/queue-tray.svg', `${picture(drawing('app'), 512)}\n`);
const windows = [16, 24, 32, 48, 64, 128, 256].map((pixels) => ({ pixels, png: app(pixels) }));
writeFileSync('assets/installer/icon.ico', ico(windows));
const mac = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
writeFileSync(
  'assets/installer/icon.icns',
  icns(Object.entries(mac).map(([type, pixels]) => ({ type, png: app(pixels) }))),
);
