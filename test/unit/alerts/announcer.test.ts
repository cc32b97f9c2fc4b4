import { describe, expect, it } from 'vitest';
import { caller, unanswered } from '../board/callers';
import { all, statuses, vips } from './entries';
import { journalTakes, Stage } from './stage';

const shown = { kind: 'shown' } as const;

describe('an alert', () => {
  it('goes up once it is written down, and what became of it is written after', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'), journalTakes - 1);
    expect(stage.texts).toEqual([]);
    await stage.pass(1);
    expect(stage.texts).toEqual(['a:vip']);
    expect(statuses(stage.disk)).toEqual(['vip a intended there']);
    await stage.pass(100);
    stage.popups[0]?.settle(shown);
    await stage.pass(journalTakes);
    expect(statuses(stage.disk)).toEqual(['vip a shown there']);
    expect(stage.log).toEqual([]);
  });

  it('is said once, however often the caller is seen and becomes another kind and back', async () => {
    const stage = new Stage();
    for (const kind of ['vip', 'vip', 'callback', 'waiting', 'vip', 'callback'] as const) {
      await stage.poll(all(kind, 'a'));
    }
    await stage.poll([]);
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip', 'a:callback']);
  });

  it.each(['failed', 'unknown'] as const)(
    'whose popup is %s is not said again, but logged and written down',
    async (kind) => {
      const stage = new Stage();
      await stage.poll(vips('a'));
      stage.popups[0]?.settle({ kind, reason: 'No service.' });
      await stage.poll(vips('a'));
      expect(stage.texts).toEqual(['a:vip']);
      expect(stage.log).toEqual([`a popup is ${kind}: No service.`]);
      expect(statuses(stage.disk)).toEqual([`vip a ${kind} there`]);
    },
  );

  it('leads to its caller when it is chosen, and a summary to nobody', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    await stage.poll(vips('abcde'));
    expect(stage.texts).toEqual(['a:vip', 'b:vip c:vip d:vip e:vip']);
    for (const popup of stage.popups) popup.click();
    expect(stage.chosen).toEqual(['a', null]);
  });

  it('is said although it cannot be written down, and the trouble is logged', async () => {
    const stage = new Stage();
    stage.journalFailure = new Error('disk full');
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip']);
    expect(stage.log).toEqual([
      'the ledger of alerts could not be written: disk full',
      'the ledger of alerts could not be written: disk full',
    ]);
  });

  it('is dropped when the caller left before it went up, and said when the caller is back', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'), 1);
    await stage.poll([]);
    expect(stage.texts).toEqual([]);
    await stage.poll(vips('a'));
    expect(stage.texts).toEqual(['a:vip']);
  });

  it('does not silence the next when its text cannot be made', async () => {
    const stage = new Stage();
    const { title } = stage;
    stage.title = () => {
      throw new TypeError('no text');
    };
    await stage.poll(vips('a'));
    stage.title = title;
    await stage.poll(vips('ab'));
    expect(stage.log).toEqual(['the alerts met an error: no text']);
    expect(stage.texts).toEqual(['b:vip']);
  });
});

describe('a burst', () => {
  it('is gathered from the fourth popup within two seconds on, and said as one when they end', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'), 1000);
    await stage.poll(vips('abcde'), 1002);
    expect(stage.texts).toEqual(['a:vip', 'b:vip', 'c:vip']);
    await stage.pass(1);
    expect(stage.texts.slice(3)).toEqual(['d:vip e:vip']);
    expect(stage.popups[3]?.at).toBe(2000 + journalTakes);
    expect(stage.time.pending).toBe(0);
  });

  it('leaves out who left meanwhile; who comes back later is spoken of', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'));
    await stage.poll(vips('abcde'));
    await stage.poll(vips('abce'), 2000);
    expect(stage.texts.slice(3)).toEqual(['e:vip']);
    await stage.poll(vips('abcde'));
    expect(stage.texts.slice(4)).toEqual(['d:vip']);
  });

  it('loses nobody when the machine slept past its end', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'));
    await stage.poll(vips('abcd'));
    stage.time.sleep(5000);
    await stage.poll(vips('abcde'), 5000);
    expect(stage.texts.slice(3).sort()).toEqual(['d:vip', 'e:vip']);
  });

  it('has one timer, however many answers add to it', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'));
    await stage.poll(vips('abcd'));
    await stage.poll(vips('abcde'));
    expect(stage.time.pending).toBe(1);
  });
});

describe('a popup', () => {
  it('is taken back when its caller is gone, whoever arrives meanwhile', async () => {
    const stage = new Stage();
    await stage.poll(vips('ab'));
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false, false]);
    await stage.poll([...vips('a'), ...all('waiting', 'x')], 1000);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('is taken back at once when its caller was answered', async () => {
    const stage = new Stage();
    await stage.poll(vips('ab'));
    await stage.poll([...vips('a'), caller('b', { kind: 'vip', answer: { ...unanswered, extension: '7' } })]);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([false, true]);
  });

  it('stays while its caller is on the way from one queue to the next', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    await stage.poll([], 500);
    await stage.poll(vips('a'), 5000);
    expect(stage.popups.map(({ text, closed }) => `${text} ${closed ? 'closed' : 'open'}`)).toEqual(['a:vip open']);
  });

  it('is taken back when its caller becomes secret, with all whom it names', async () => {
    const stage = new Stage();
    const secret = { identity: { secret: true } } as const;
    await stage.poll(vips('abcd'));
    await stage.poll([...vips('abcde')]);
    expect(stage.texts).toEqual(['a:vip b:vip c:vip d:vip', 'e:vip']);
    await stage.poll([caller('b', { kind: 'vip', ...secret }), ...vips('acde')]);
    expect(stage.popups.map(({ closed }) => closed)).toEqual([true, false]);
    expect(stage.texts).toHaveLength(2);
  });

  it('is taken back, too, when its caller becomes secret on the way from one queue to the next', async () => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    await stage.poll([], 100);
    await stage.poll([caller('a', { kind: 'vip', identity: { secret: true } })]);
    expect(stage.popups.map(({ text, closed }) => [text, closed])).toEqual([['a:vip', true]]);
  });

  it('that is still to go up names nobody who became secret meanwhile', async () => {
    const stage = new Stage();
    await stage.poll(vips('abc'));
    await stage.poll(vips('abcd'));
    await stage.poll([caller('d', { kind: 'vip', identity: { secret: true } }), ...vips('abc')], 2500);
    expect(stage.texts).toEqual(['a:vip', 'b:vip', 'c:vip', 'd:vip']);
    expect(stage.popups[3]?.alerts[0]).toMatchObject({ row: { caller: { identity: { secret: true } } } });
  });

  it('is taken back when its caller needs something else', async () => {
    const stage = new Stage();
    await stage.poll(vips('ab'));
    await stage.poll([...vips('a'), ...all('callback', 'b')]);
    expect(stage.popups.map(({ text, closed }) => `${text} ${closed ? 'closed' : 'open'}`)).toEqual([
      'a:vip open',
      'b:vip closed',
      'b:callback open',
    ]);
  });

  it('of several callers stays as long as one of them waits', async () => {
    const stage = new Stage();
    await stage.poll(vips('abcd'));
    await stage.poll(vips('d'));
    expect(stage.popups[0]?.closed).toBe(false);
    await stage.poll([], 1000);
    expect(stage.popups[0]?.closed).toBe(true);
  });

  it('of several callers stays while one of them waits and the others were answered', async () => {
    const stage = new Stage();
    const answered = (id: string) => caller(id, { kind: 'vip', answer: { ...unanswered, extension: '7' } });
    await stage.poll(vips('abcd'));
    await stage.poll([...['a', 'b', 'c'].map(answered), ...vips('d')], 2000);
    expect(stage.popups[0]?.closed).toBe(false);
    await stage.poll(['a', 'b', 'c', 'd'].map(answered));
    expect(stage.popups[0]?.closed).toBe(true);
  });

  it.each([
    ['left', []],
    ['became secret', [caller('a', { kind: 'vip', identity: { secret: true } })]],
  ])('is taken back once only: its caller %s', async (_, next) => {
    const stage = new Stage();
    await stage.poll(vips('a'));
    await stage.poll(next, 1000);
    const [popup] = stage.popups;
    expect(popup?.closed).toBe(true);
    if (popup !== undefined) popup.closed = false;
    await stage.poll(vips('b'));
    await stage.poll([], 1000);
    expect(popup?.closed).toBe(false);
  });
});
