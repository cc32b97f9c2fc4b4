import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autostartEntry, isSwitchedOn, quotedArgument } from '../../../main/desktop/autostart-entry';

/** The value of a key in the group `[Desktop Entry]`, as it stands in the file. */
function valueOf(entry: string, key: string): string {
  const [header, ...lines] = entry.split('\n');
  expect(header).toBe('[Desktop Entry]');
  const found = lines.filter((line) => line.startsWith(`${key}=`));
  expect(found).toHaveLength(1);
  return found[0]?.slice(key.length + 1) ?? '';
}

/** A value of the type string, by "Possible value types" of the specification. */
function stringIn(value: string): string {
  const escapes: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return value.replace(/\\(.|$)/gsu, (_, escaped: string) => {
    const meant = escapes[escaped];
    if (meant === undefined) throw new Error(`there is no escape \\${escaped}`);
    return meant;
  });
}

/** What must stand in quotes, by "The Exec key". */
const reserved = new Set(' \t\n"\'\\><~|&;$*?#()`');

/** The quoted argument that begins at `start`, and where it ends. */
function quoted(line: string, start: number): readonly [argument: string, end: number] {
  let argument = '';
  for (let index = start + 1; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character === '"') return [argument, index + 1];
    if (character === '`' || character === '$') throw new Error(`${character} is not escaped`);
    if (character === '\\') {
      index += 1;
      const escaped = line[index] ?? '';
      if (!'"`$\\'.includes(escaped)) throw new Error(`nothing is escaped by \\${escaped}`);
      argument += escaped;
    } else argument += character;
  }
  throw new Error('a quoted argument does not end');
}

/** The arguments of a value of `Exec`, by "The Exec key". */
function argumentsIn(line: string): readonly string[] {
  const found: string[] = [];
  let index = 0;
  while (index < line.length) {
    let argument = '';
    if (line[index] === '"') [argument, index] = quoted(line, index);
    else
      for (; index < line.length && line[index] !== ' '; index += 1) {
        if (reserved.has(line[index] ?? '')) throw new Error(`${line[index] ?? ''} is not quoted`);
        argument += line[index] ?? '';
      }
    if (index < line.length && line[index] !== ' ') throw new Error('arguments are not separated');
    index += 1;
    found.push(
      argument.replace(/%(.|$)/gsu, (_, code: string) => {
        if (code !== '%') throw new Error(`%${code} is a field code`);
        return '%';
      }),
    );
  }
  return found;
}

/** What a desktop starts for such a file. */
const startedBy = (entry: string): readonly string[] => argumentsIn(stringIn(valueOf(entry, 'Exec')));

const hostile = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Array.from('"\\`$% \'~*?#()<>|&;={}[]!^-nstr\t')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 30,
});
const writable = hostile.filter((argument) => !/[\n\r\0]/u.test(argument));

const anyCommand = fc
  .tuple(writable, fc.array(writable, { maxLength: 4 }))
  .map(([program, args]): [string, ...string[]] => [program, ...args]);

describe('the file that starts the app with the desktop', () => {
  it.each([
    ['/usr/bin/queue-tray', '/usr/bin/queue-tray'],
    ['/opt/Queue Tray/queue-tray', '"/opt/Queue Tray/queue-tray"'],
    ['--hidden', '--hidden'],
    ['', '""'],
    ['100%', '"100%%"'],
    ['$HOME', '"\\\\$HOME"'],
    ['a"b', '"a\\\\"b"'],
    ['C:\\new', '"C:\\\\\\\\new"'],
  ])('writes %j as %s', (argument, written) => {
    expect(quotedArgument(argument)).toBe(written);
  });

  it('starts the very same program with the very same arguments, whatever stands in them', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        const entry = autostartEntry(command);
        expect(startedBy(entry)).toEqual(command);
        expect(stringIn(valueOf(entry, 'TryExec'))).toBe(command[0]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is one line for each key, whatever stands in the arguments', () => {
    const keys = autostartEntry(['x']).split('\n').length;
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(autostartEntry(command).split(/[\n\r]/u)).toHaveLength(keys);
      }),
    );
  });

  it.each(['/a\nExec=/bin/rm', '/a\rb', '/a\0b'])('refuses what no line can hold: %j', (argument) => {
    expect(() => autostartEntry([argument])).toThrow(RangeError);
  });

  it('is an application that needs no terminal and is switched on', () => {
    const entry = autostartEntry(['/usr/bin/queue-tray', '--hidden']);
    expect(['Type', 'Name', 'Icon', 'Terminal'].map((key) => valueOf(entry, key))).toEqual([
      'Application',
      'Queue Tray',
      'queue-tray',
      'false',
    ]);
    expect(isSwitchedOn(entry)).toBe(true);
  });
});

describe('a file that is there', () => {
  it.each(['Hidden=true', 'Hidden = true', ' Hidden=true ', 'X-GNOME-Autostart-enabled=false'])(
    'is switched off by the line %j',
    (line) => {
      expect(isSwitchedOn(`[Desktop Entry]\nExec=/usr/bin/queue-tray\n${line}\n`)).toBe(false);
    },
  );

  it.each(['Hidden=false', '#Hidden=true', 'Comment=Hidden=true', 'X-GNOME-Autostart-enabled=true'])(
    'is not switched off by the line %j',
    (line) => {
      expect(isSwitchedOn(`[Desktop Entry]\nExec=/usr/bin/queue-tray\n${line}\n`)).toBe(true);
    },
  );
});
