import { describe, expect, it } from 'vitest';
import { waits } from '../../../main/demo-pbx/records';
import { someCaller, someCustomer, someEmployee, someQueue } from '../../../main/demo-pbx/wishes';
import { World } from '../../../main/demo-pbx/world';

const queue = someQueue('q1', 'c1');

describe('the world', () => {
  it('has no two callers with one id', () => {
    const world = new World();
    world.addQueue(queue);
    world.addCaller(someCaller('call', queue, 0));
    expect(() => {
      world.addCaller(someCaller('call', queue, 1));
    }).toThrow('There is a call already');
  });

  it('has no caller in a queue that is not there, and changes none that is not there', () => {
    const world = new World();
    expect(() => {
      world.addCaller(someCaller('call', queue, 0));
    }).toThrow('There is no q1');
    expect(() => {
      world.changeCaller('call', { state: 'VIP' });
    }).toThrow('There is no call');
  });

  it('knows an employee by username, however it is written', () => {
    const world = new World();
    world.addCustomer(someCustomer('c1'));
    world.addEmployee({ ...someEmployee('e1', 'c1', []), username: 'Anna@Example.dk' });
    expect(world.employeeCalled('anna@example.DK')?.id).toBe('e1');
    expect(world.employeeCalled('nobody')).toBeNull();
  });

  it('lists a queue’s callers only, and forgets those who left', () => {
    const world = new World();
    const other = someQueue('q2', 'c1');
    world.addQueue(queue);
    world.addQueue(other);
    world.addCaller(someCaller('a', queue, 0));
    world.addCaller(someCaller('b', other, 0));
    world.addCaller(someCaller('c', queue, 0));
    expect(world.callersOf('q1').map(({ id }) => id)).toEqual(['a', 'c']);
    world.removeCaller('a');
    expect(world.caller('a')).toBeNull();
    expect(world.callersOf('q1').map(({ id }) => id)).toEqual(['c']);
  });

  it('counts a caller as waiting until an extension or a number answered', () => {
    const caller = someCaller('call', queue, 0);
    expect(waits(caller)).toBe(true);
    expect(waits({ ...caller, answeredByExtension: 'e' })).toBe(false);
    expect(waits({ ...caller, answeredByNumber: '+4570305051' })).toBe(false);
  });
});
