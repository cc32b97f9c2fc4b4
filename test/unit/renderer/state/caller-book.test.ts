import { describe, expect, it } from 'vitest';
import { CallerBook } from '../../../../renderer/state/caller-book';
import { caller } from '../support/samples';

const [anna, bamse] = [caller({ id: 'a', name: 'Anna' }), caller({ id: 'b', name: 'Bamse' })];

describe('what the page was told of callers', () => {
  it('adds up: who came, changed and went', () => {
    const book = new CallerBook();
    book.take({ whole: true, set: [anna], gone: [] });
    book.take({ whole: false, set: [bamse], gone: [] });
    expect(book.all()).toEqual([anna, bamse]);
    book.take({ whole: false, set: [{ ...bamse, doubtful: true }], gone: ['a', 'nobody'] });
    expect(book.all()).toEqual([{ ...bamse, doubtful: true }]);
  });

  it('is forgotten where it is told anew', () => {
    const book = new CallerBook();
    book.take({ whole: true, set: [anna], gone: [] });
    book.take({ whole: true, set: [bamse], gone: [] });
    expect(book.all()).toEqual([bamse]);
  });

  it('has a caller who went and is told again at once', () => {
    const book = new CallerBook();
    book.take({ whole: true, set: [anna], gone: [] });
    book.take({ whole: false, set: [anna], gone: ['a'] });
    expect(book.all()).toEqual([anna]);
  });
});
