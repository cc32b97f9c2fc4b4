/** Makes the sounds of the app, each a few soft bells. Run it after changing them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Samples in a second: more than twice the highest partial, which is 3 kHz. */
const rate = 8000;
/** What the loudest sample of each sound comes to, of 1. */
const peak = 0.7;

/** One bell: its pitch (a note of the piano, 69 is the a' of 440 Hz), and when it is struck (seconds). */
type Bell = readonly [note: number, at: number];

interface Sound {
  readonly bells: readonly Bell[];
  /** Seconds. */
  readonly length: number;
  /** How quickly a bell fades: the seconds until a third is left. */
  readonly fade: number;
}

/** Each kind has its own melody: what is urgent rises, what is over falls. */
const sounds: Readonly<Record<string, Sound>> = {
  vip: {
    bells: [
      [76, 0],
      [80, 0.11],
      [83, 0.22],
    ],
    length: 0.7,
    fade: 0.16,
  },
  callback: {
    bells: [
      [79, 0],
      [74, 0.16],
    ],
    length: 0.6,
    fade: 0.16,
  },
  snoozed: {
    bells: [
      [76, 0],
      [76, 0.16],
    ],
    length: 0.55,
    fade: 0.13,
  },
  critical: {
    bells: [
      [72, 0],
      [78, 0.1],
      [72, 0.2],
    ],
    length: 0.6,
    fade: 0.11,
  },
  alarm: {
    bells: [
      [69, 0],
      [76, 0.12],
      [69, 0.24],
      [76, 0.36],
    ],
    length: 0.7,
    fade: 0.1,
  },
  offline: {
    bells: [
      [71, 0],
      [66, 0.15],
    ],
    length: 0.6,
    fade: 0.16,
  },
  'signed-out': {
    bells: [
      [71, 0],
      [67, 0.13],
      [62, 0.26],
    ],
    length: 0.7,
    fade: 0.16,
  },
  reminder: { bells: [[83, 0]], length: 0.4, fade: 0.12 },
};

/** The partials of a bell: how high above the note, how loud, how much faster it fades. */
const partials = [
  [1, 1, 1],
  [2, 0.35, 1.6],
  [3.01, 0.12, 2.6],
] as const;

/** The seconds in which a bell comes up, and in which the end of a sound goes: without them it would click. */
const attack = 0.006;
const release = 0.05;

function sampleAt(time: number, { bells, length, fade }: Sound): number {
  let value = 0;
  for (const [note, at] of bells) {
    const age = time - at;
    if (age < 0) continue;
    const pitch = 440 * 2 ** ((note - 69) / 12);
    for (const [multiple, loudness, haste] of partials) {
      value +=
        loudness *
        Math.exp((-age * haste) / fade) *
        Math.sin(2 * Math.PI * pitch * multiple * age) *
        Math.min(1, age / attack);
    }
  }
  return value * Math.min(1, (length - time) / release);
}

/** A WAV file: mono, 16 bits. */
function wav(sound: Sound): Buffer {
  const count = Math.round(sound.length * rate);
  const samples = Array.from({ length: count }, (_, index) => sampleAt(index / rate, sound));
  const loudest = Math.max(...samples.map(Math.abs));
  const file = Buffer.alloc(44 + 2 * count);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(36 + 2 * count, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(2 * rate, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(2 * count, 40);
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round((sample / loudest) * peak * 32_767), 44 + 2 * index);
  });
  return file;
}

/** Every sound by the name of its file. */
export function makeSounds(): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(sounds).map(([name, sound]) => [`${name}.wav`, wav(sound)]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('assets/sounds', { recursive: true });
  for (const [name, file] of makeSounds()) writeFileSync(`assets/sounds/${name}`, file);
}
