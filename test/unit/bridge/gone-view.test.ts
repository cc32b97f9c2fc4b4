import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../main/board/caller';
import { goneView } from '../../../main/bridge/gone-view';
import { row, unanswered } from '../board/callers';
import { at } from '../telecomx/words';

const extension = '5d7f0a1b2c3d4e5f60718293';

function told(answer: Answer | null, caller = row('Asta')) {
  return goneView({ row: caller, answer, at: at(5000) }, 'Support');
}

describe('who waits no more', () => {
  it('is told with their queue, and when it was seen', () => {
    expect(told(null)).toMatchObject({ who: 'Asta', queueName: 'Support', at: 5000 });
  });

  it('has left where nobody is known to have answered', () => {
    expect(told(null).how).toBe('left the queue');
  });

  it('was answered by a number, as people write it', () => {
    expect(told({ ...unanswered, extension, number: '+4535203050' }).how).toBe('answered by +45 35 20 30 50');
  });

  it('was answered by a colleague where only the extension’s id is told, which says nothing to anybody', () => {
    expect(told({ ...unanswered, extension }).how).toBe('answered by a colleague');
    expect(told({ ...unanswered, at: at(4000) }).how).toBe('answered by a colleague');
  });

  it('has neither name nor number where they are secret', () => {
    expect(told(null, row('Asta', { identity: { secret: true } })).who).toBe('Secret number');
  });

  it('is another one each time the same call leaves', () => {
    const again = goneView({ row: row('Asta'), answer: null, at: at(9000) }, 'Support');
    expect(again.key).not.toBe(told(null).key);
    expect(told(null).key).toBe(told({ ...unanswered, number: '204' }).key);
  });

  it('is told in one line, whatever the platform sends', () => {
    const letters = fc.constantFrom('a', '+', '4', ' ', '\n', '\r', '\u2028', '\u202e');
    const anyText = fc.oneof(fc.constantFrom('+4535203050', '204', ''), fc.string({ unit: letters }));
    fc.assert(
      fc.property(fc.option(anyText), anyText, (number, queueName) => {
        const answer = { ...unanswered, extension, number };
        const { how, queueName: name } = goneView({ row: row('Asta'), answer, at: at(0) }, queueName);
        expect(how + name).not.toMatch(/[\n\r\u2028\u202e]/u);
      }),
    );
  });
});
