import { describe, expect, it } from 'vitest';
import { openWeakly, sealWeakly } from '../../../main/storage/weak-seal';

describe('the weak seal', () => {
  it('gives back what was sealed, and shows nothing of it', () => {
    const sealed = sealWeakly('tøken 41b2');
    expect(openWeakly(sealed)).toBe('tøken 41b2');
    expect(sealed.toString('latin1')).not.toContain('41b2');
    expect(sealWeakly('tøken 41b2').equals(sealed)).toBe(false);
  });

  it('opens nothing that was changed, cut off or made by somebody else', () => {
    const sealed = sealWeakly('token');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    for (const other of [
      changed,
      sealed.subarray(0, 20),
      Buffer.alloc(0),
      Buffer.from('v10 something else, and long enough'),
    ]) {
      expect(() => openWeakly(other)).toThrow();
    }
  });
});
