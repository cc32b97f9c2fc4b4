import { describe, expect, it } from 'vitest';
import { Timeline } from '../../../../main/demo-pbx/life/timeline';

describe('the timeline', () => {
  it('lets things happen in their order, each at its own moment', () => {
    const timeline = new Timeline();
    const happened: string[] = [];
    timeline.plan(20, (at) => happened.push(`second ${at}`));
    timeline.plan(10, (at) => happened.push(`first ${at}`));
    timeline.plan(20, (at) => happened.push(`third ${at}`));
    timeline.plan(31, (at) => happened.push(`too late ${at}`));
    timeline.runUntil(30);
    expect(happened).toEqual(['first 10', 'second 20', 'third 20']);
  });

  it('goes on with what that leads to', () => {
    const timeline = new Timeline();
    const moments: number[] = [];
    const again = (at: number): void => {
      moments.push(at);
      timeline.plan(at + 10, again);
    };
    timeline.plan(10, again);
    timeline.runUntil(35);
    expect(moments).toEqual([10, 20, 30]);
  });
});
