import { describe, expect, it } from 'vitest';
import { readCaller, readEntry } from '../../../main/telecomx/caller-entry';
import type { Caller } from '../../../main/board/caller';
import { at, caller, noon } from './words';

const read = (fields: Readonly<Record<string, unknown>>, last?: Caller, wasSecret = false): Caller => {
  const entry = readEntry({ _id: 'a', ...fields });
  if (entry === null) throw new Error('the entry should be readable');
  return readCaller(entry, last, { seenAt: noon, wasSecret });
};
const before = caller('a', {
  kind: 'vip',
  answer: { at: at(noon - 30_000), extension: 'e1', number: '11' },
});
const secret = caller('a', { identity: { secret: true } });

describe('an entry', () => {
  it.each([[null], [[]], ['x'], [{}], [{ _id: '' }], [{ _id: null }], [{ _id: {} }], [{ _id: true }]])(
    'cannot be told apart without an id: %j',
    (entry) => {
      expect(readEntry(entry)).toBeNull();
    },
  );

  it('may have a number for an id', () => {
    expect(readEntry({ _id: 12 })?._id).toBe('12');
  });

  it('of nothing but an id is a caller who waits since now', () => {
    expect(read({})).toEqual({
      id: 'a',
      kind: 'waiting',
      identity: { secret: false, name: null, number: null },
      entered: noon,
      called: null,
      answer: { at: null, extension: null, number: null },
    });
  });
});

describe('the state', () => {
  it.each([
    ['QUEUED', 'waiting'],
    ['CALLBACK', 'callback'],
    ['VIP', 'vip'],
    ['vip', 'waiting'],
    ['NEW_STATE', 'waiting'],
  ])('%s means %s', (state, kind) => {
    expect(read({ state }).kind).toBe(kind);
    expect(read({ state }, before).kind).toBe(kind);
  });

  it.each([[null], [undefined], [7], [{}]])('%j leaves it as it was', (state) => {
    expect(read({ state }, before).kind).toBe('vip');
    expect(read({ state }).kind).toBe('waiting');
  });
});

describe('the time of entry', () => {
  it('is on the server’s clock', () => {
    expect(read({ entered: '2018-01-01T00:00:00.000Z' }, before).entered).toBe(Date.UTC(2018, 0, 1));
  });

  it.each([[undefined], [null], ['soon'], [{}], [1], ['1970-01-01T00:00:00Z']])(
    'that cannot be read (%j) is when the caller was first seen',
    (entered) => {
      expect(read({ entered }).entered).toBe(noon);
      expect(read({ entered }, before).entered).toBe(before.entered);
    },
  );
});

describe('name and numbers', () => {
  it('are taken as they are', () => {
    expect(read({ name: ' <b>Bamse & Kylling\n', number: ' +45 ', presentation: 4570305050 })).toMatchObject({
      identity: { secret: false, name: ' <b>Bamse & Kylling\n', number: ' +45 ' },
      called: '4570305050',
    });
  });

  it.each([[''], [' \n'], [null], [undefined]])('that show nothing (%j) are none', (text) => {
    expect(read({ name: text, number: text, presentation: text }, before)).toMatchObject({
      identity: { secret: false, name: null, number: null },
      called: null,
    });
  });

  it('of the wrong type stay what they were', () => {
    const odd = { name: 7, number: {}, presentation: [] };
    expect(read(odd, before)).toMatchObject({ identity: before.identity, called: before.called });
    expect(read(odd)).toMatchObject({ identity: { secret: false, name: null, number: null }, called: null });
    expect(read({ number: 0, presentation: 1.5 })).toMatchObject({ identity: { number: null }, called: null });
  });
});

describe('privacy', () => {
  const known = { name: 'Bamse', number: '+45' };

  it.each([[true], ['true'], ['false'], [1], [0], [{}]])('%j hides name and number', (privacy) => {
    expect(read({ ...known, privacy }).identity).toEqual({ secret: true });
    expect(read({ ...known, privacy }, before).identity).toEqual({ secret: true });
  });

  it.each([[null], [undefined]])('that is not told (%j) stays what it was', (privacy) => {
    expect(read({ ...known, privacy }).identity).toEqual({ secret: false, ...known });
    expect(read({ ...known, privacy }, before).identity).toEqual({ secret: false, ...known });
    expect(read({ ...known, privacy }, secret).identity).toEqual({ secret: true });
  });

  it('that is given up shows what is there now', () => {
    expect(read({ ...known, privacy: false }, secret).identity).toEqual({ secret: false, ...known });
    expect(read({ name: 7, number: [], privacy: false }, secret).identity).toEqual({
      secret: false,
      name: null,
      number: null,
    });
  });
});

describe('the answer', () => {
  it('is taken as it is said', () => {
    expect(
      read({ answered: '2018-01-01T00:00:00.000Z', answeredByExtension: 'e2', answeredByNumber: 12 }).answer,
    ).toEqual({ at: Date.UTC(2018, 0, 1), extension: 'e2', number: '12' });
  });

  it.each([[''], [' '], [0], [null], [undefined], [false], [true], [{}], [[]]])(
    'by nobody clear (%j) is none, and the caller waits',
    (who) => {
      const fields = { answeredByExtension: who, answeredByNumber: who };
      expect(read(fields).answer).toEqual({ at: null, extension: null, number: null });
      expect(read(fields, before).answer).toMatchObject({ extension: null, number: null });
    },
  );

  it('at a time that cannot be read stays at the time it was', () => {
    expect(read({ answered: 'x' }, before).answer.at).toBe(before.answer.at);
    expect(read({ answered: 'x' }).answer.at).toBeNull();
    expect(read({ answered: null }, before).answer.at).toBeNull();
  });
});

describe('an entry of a caller who was secret in another queue', () => {
  it.each([
    [{}, undefined, true],
    [{ privacy: false }, undefined, false],
    [{}, before, false],
    [{}, secret, true],
  ])('%j is secret too, unless this queue says otherwise', (fields, last, isSecret) => {
    expect(read(fields, last, true).identity.secret).toBe(isSecret);
  });
});
