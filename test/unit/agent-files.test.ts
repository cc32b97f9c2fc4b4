import { describe, expect, it, vi } from 'vitest';
import { keepingLater, ledgerIn, noFiles } from '../../main/agent-files';
import { toLine } from '../../main/alerts/ledger';
import type { Journal } from '../../main/storage/journal';
import { callId } from './telecomx/words';

const entry = (call: string): string =>
  toLine({ key: { kind: 'vip', call: callId(call) }, status: 'shown', absentSince: null });

/** The ledger in a journal of these lines, of which some were torn, and what is told of it. */
function read(lines: readonly string[], torn: readonly string[] = []) {
  const aside = { file: 'alerts.jsonl', aside: 'alerts.jsonl.broken' };
  const setAside = vi.fn(() => Promise.resolve(aside));
  const done = (): Promise<void> => Promise.resolve();
  const journal: Journal = { lines, torn, append: done, rewrite: done, setAside };
  const log: string[] = [];
  const onSetAside = vi.fn();
  const ledger = ledgerIn(journal, (line) => log.push(line), onSetAside);
  return { keys: [...ledger.keys()], log, setAside, onSetAside, aside };
}

describe('the ledger in a journal', () => {
  it('is all that it holds', () => {
    const { keys, log, setAside } = read([entry('a'), entry('b')]);
    expect(keys).toEqual(['vip a', 'vip b']);
    expect(log).toEqual([]);
    expect(setAside).not.toHaveBeenCalled();
  });

  it('is what can be read of one that is damaged, which is set aside as it is, once', async () => {
    const { keys, log, setAside, onSetAside, aside } = read([entry('a'), 'nonsense', '{}', entry('b')]);
    expect(keys).toEqual(['vip a', 'vip b']);
    expect(log).toEqual(['2 lines of the ledger of alerts could not be read']);
    expect(setAside).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => {
      expect(onSetAside).toHaveBeenCalledExactlyOnceWith(aside);
    });
  });

  it('is not damaged by a line that a crash cut off', () => {
    const { keys, log, setAside } = read([entry('a'), '{"kind":"vi'], ['{"kind":"vi']);
    expect(keys).toEqual(['vip a']);
    expect(log).toEqual([]);
    expect(setAside).not.toHaveBeenCalled();
  });

  it('is damaged where more than what was cut off cannot be read', () => {
    expect(read(['nonsense', '{"kind":"vi'], ['{"kind":"vi']).setAside).toHaveBeenCalledTimes(1);
  });

  it('tells nobody’s words in the log', () => {
    expect(read(['{"name":"Asta"}']).log.join()).not.toContain('Asta');
  });
});

describe('a journal with lines of a later version', () => {
  const later = ['{"kind":"vip","call":"c","status":"seen-by-all"}', '{"kind":"broadcast","status":"shown"}'];
  const [first = '', second = ''] = later;

  function journalOf(lines: readonly string[], torn: readonly string[] = []) {
    const rewrite = vi.fn<Journal['rewrite']>(() => Promise.resolve());
    const setAside = () => Promise.resolve({ file: '', aside: null });
    return { rewrite, journal: keepingLater({ lines, torn, append: rewrite, rewrite, setAside }) };
  }

  it('is not damaged by them, and keeps them before all else when it is written anew', async () => {
    const { journal, rewrite } = journalOf([entry('a'), first, entry('b'), second], [second]);
    const onSetAside = vi.fn();
    const log = vi.fn();
    expect([...ledgerIn(journal, log, onSetAside).keys()]).toEqual(['vip a', 'vip b']);
    expect(log).not.toHaveBeenCalled();
    await journal.rewrite([entry('b')]);
    expect(rewrite).toHaveBeenCalledWith([first, second, entry('b')]);
  });

  it('loses what nobody can read all the same, once it was set aside', () => {
    const { journal } = journalOf(['nonsense', first, '{"kind":"vip","call":7,"status":"shown"}']);
    const log = vi.fn();
    ledgerIn(journal, log, vi.fn());
    expect(log).toHaveBeenCalledExactlyOnceWith('2 lines of the ledger of alerts could not be read');
  });

  it('keeps so many of them that it cannot grow for ever, the youngest', async () => {
    const many = Array.from({ length: 600 }, (_, count) => `{"kind":"broadcast","status":"shown","count":${count}}`);
    const { journal, rewrite } = journalOf(many);
    await journal.rewrite([]);
    expect(rewrite).toHaveBeenCalledWith(many.slice(-500));
    const onSetAside = vi.fn();
    ledgerIn(journal, vi.fn(), onSetAside);
    expect(onSetAside).not.toHaveBeenCalled();
  });
});

describe('files that do not open', () => {
  it('hold nothing, and take nothing', async () => {
    const { journal, history } = noFiles();
    for (const file of [journal, history]) {
      expect([file.lines, file.torn]).toEqual([[], []]);
      await expect(file.append(['x'])).rejects.toThrow('not open');
      await expect(file.rewrite(['x'])).rejects.toThrow('not open');
      expect(await file.setAside()).toMatchObject({ aside: null });
    }
  });

  it('remember what was chosen until the end, though each writing fails', async () => {
    const { settings } = noFiles();
    const queues = [
      {
        id: 'support',
        shown: false,
        alerts: null,
        kinds: { vip: null, callback: null, critical: null, alarm: null },
        added: false,
      },
    ];
    await expect(settings.change({ queues })).rejects.toThrow('not open');
    expect(settings.current().queues).toEqual(queues);
    expect(noFiles().settings.current().queues).toEqual([]);
  });
});
