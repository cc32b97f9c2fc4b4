import { describe, expect, it } from 'vitest';
import type { Result } from '../../main/telecomx/errors';
import { createTokenJudge } from '../../main/token-judge';
import { FakeTime } from './polling/fake-time';

const holds: Result<unknown> = { ok: true, value: null };
const expired: Result<unknown> = { ok: false, error: { kind: 'unauthorized', reason: 'expired' } };
const refused: Result<unknown> = { ok: false, error: { kind: 'unauthorized', reason: 'other' } };
const elsewhere: Result<unknown> = { ok: false, error: { kind: 'unauthorized', reason: 'address-changed' } };
const noNetwork: Result<unknown> = { ok: false, error: { kind: 'network', detail: 'ERR_TIMED_OUT' } };

function court(verdict: Result<unknown>) {
  const time = new FakeTime();
  const seen = { asked: 0, lost: 0 };
  const judge = createTokenJudge({
    validate: () => {
      seen.asked += 1;
      return Promise.resolve(verdict);
    },
    monotonic: time.monotonic,
    onLost: () => {
      seen.lost += 1;
    },
  });
  return { judge, time, seen };
}

describe('a token', () => {
  it('that the platform calls expired is lost at once', () => {
    const { judge, seen } = court(holds);
    judge.refused('expired');
    expect(seen).toEqual({ asked: 0, lost: 1 });
  });

  it('is never lost because the agent’s address changed, however long', async () => {
    const { judge, time, seen } = court(expired);
    for (let times = 0; times < 10; times += 1) {
      judge.refused('address-changed');
      await time.pass(10_000);
    }
    expect(seen).toEqual({ asked: 0, lost: 0 });
  });

  it.each([expired, refused])('that was refused in other words is lost when the platform says so', async (verdict) => {
    const { judge, time, seen } = court(verdict);
    judge.refused('other');
    await time.settle();
    expect(seen).toEqual({ asked: 1, lost: 1 });
  });

  it.each([holds, elsewhere, noNetwork])('that was refused in other words is kept otherwise (%o)', async (verdict) => {
    const { judge, time, seen } = court(verdict);
    judge.refused('other');
    await time.pass(9999);
    judge.refused('other');
    await time.settle();
    expect(seen).toEqual({ asked: 1, lost: 0 });
  });

  it('that nothing but refusals came for in ten seconds is lost', async () => {
    const { judge, time, seen } = court(noNetwork);
    judge.refused('other');
    await time.pass(10_000);
    judge.refused('other');
    expect(seen.lost).toBe(1);
  });

  it('is in doubt no more after a good answer: the ten seconds begin anew', async () => {
    const { judge, time, seen } = court(noNetwork);
    judge.refused('other');
    await time.pass(9000);
    judge.accepted();
    await time.pass(9000);
    judge.refused('other');
    await time.pass(9000);
    judge.refused('other');
    expect(seen).toEqual({ asked: 2, lost: 0 });
  });

  it('that a good answer came for while the platform was asked is not lost by what it said before', async () => {
    const { judge, time, seen } = court(expired);
    judge.refused('other');
    judge.accepted();
    await time.settle();
    expect(seen).toEqual({ asked: 1, lost: 0 });
  });
});
