import { describe, expect, it } from 'vitest';
import { createTroubles } from '../../main/troubles';

describe('the troubles', () => {
  it('come up and pass, and each change is told once', () => {
    let changes = 0;
    const troubles = createTroubles(() => (changes += 1));
    expect([...troubles.present()]).toEqual([]);
    troubles.set('journal', false);
    troubles.set('journal', true);
    troubles.set('not-stored', true);
    troubles.set('journal', true);
    expect([[...troubles.present()], changes]).toEqual([['journal', 'not-stored'], 2]);
    const before = troubles.present();
    troubles.set('journal', false);
    expect([[...troubles.present()], changes]).toEqual([['not-stored'], 3]);
    // A value that was given out never changes.
    expect([...before]).toEqual(['journal', 'not-stored']);
  });
});
