/**
 * A rush hour, put on the page by itself: callers come, go and change in small batches, as the main process gathers them,
 * while it is watched whether the page keeps up, and whether what is seen stays where it is.
 *
 * `rush({ callers, state, changes, kept, watched })` runs until so many changes were told; those whose ids are `kept`
 * neither go nor change, and the row of `watched` is the one that is to stay where it is.
 */
/* global document, requestAnimationFrame, stage */
globalThis.rush = async ({ callers, state, changes, kept, watched }) => {
  /** As the main process gathers them. Milliseconds. */
  const gather = 30;
  const perSecond = 200;
  /** So many of those who left are told of at most. */
  const mostGone = 20;
  const there = new Map(callers.map((caller) => [caller.id, caller]));
  const ids = [...there.keys()].filter((id) => !kept.includes(id));
  const { board } = state.session;
  const counts = new Map(board.queues.map(({ id }) => [id, callers.filter(({ queue }) => queue === id).length]));
  let gone = [];
  let dice = 1;
  /** The same numbers each time: from 0 to before `count`. */
  const random = (count) => {
    dice = (dice * 48271) % 2147483647;
    return dice % count;
  };
  let next = 0;

  function change(now) {
    const one = there.get(ids[random(ids.length)]);
    const what = random(10);
    if (what < 4) {
      const id = `new${(next += 1)}`;
      const come = { ...one, id, name: `New Caller ${next}`, kind: what === 0 ? 'vip' : 'waiting', entered: now };
      there.set(id, come);
      ids.push(id);
      counts.set(come.queue, counts.get(come.queue) + 1);
      return { set: [come], gone: [] };
    }
    if (what < 8) {
      there.delete(one.id);
      ids.splice(ids.indexOf(one.id), 1);
      counts.set(one.queue, counts.get(one.queue) - 1);
      const left = { key: one.id, who: one.name, queueName: one.queue, how: 'left the queue', at: now };
      gone = [...gone, left].slice(-mostGone);
      return { set: [], gone: [one.id] };
    }
    const changed = { ...one, kind: one.kind === 'callback' ? 'waiting' : 'callback' };
    there.set(one.id, changed);
    return { set: [changed], gone: [] };
  }

  function tellSome(count, now) {
    const all = Array.from({ length: count }, () => change(now));
    // Who came and went between two tellings is told of as gone only.
    const left = all.flatMap((one) => one.gone);
    const set = all.flatMap((one) => one.set).filter(({ id }) => !left.includes(id));
    stage.tell('callers', { whole: false, set, gone: left });
    const queues = board.queues.map((queue) => ({ ...queue, waiting: counts.get(queue.id) }));
    stage.tell('state', { ...state, session: { ...state.session, board: { ...board, serverNow: now, queues, gone } } });
  }

  const frames = [];
  const longTasks = [];
  let longestGap = 0;
  let isOver = false;
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const frame = (time) => {
    frames.push(time);
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  /** A timer that is due at once comes late by as long as others keep the page busy. */
  const wait = () => {
    const since = performance.now();
    setTimeout(() => {
      longestGap = Math.max(longestGap, performance.now() - since);
      if (!isOver) wait();
    }, 0);
  };
  wait();

  /** Where the row stands that is watched; NaN where it is not on the page. */
  const topOf = () => document.querySelector(`[data-call-id="${watched}"]`)?.getBoundingClientRect().top ?? NaN;
  const firstTop = topOf();
  const focused = document.activeElement;
  let moved = 0;
  let mostRows = 0;
  let isFocusKept = true;
  const look = () => {
    moved = Math.max(moved, Math.abs(topOf() - firstTop));
    mostRows = Math.max(mostRows, document.querySelectorAll('.row').length);
    isFocusKept &&= document.activeElement === focused;
  };
  const looking = setInterval(look, 100);

  const begun = performance.now();
  await new Promise((done) => {
    let told = 0;
    const timer = setInterval(() => {
      const passed = performance.now() - begun;
      const due = Math.min(changes, Math.floor((passed / 1000) * perSecond)) - told;
      if (due > 0) tellSome(due, board.serverNow + Math.round(passed));
      told += due;
      if (told < changes) return;
      clearInterval(timer);
      done();
    }, gather);
  });
  clearInterval(looking);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  isOver = true;
  observer.disconnect();
  look();
  const gaps = frames.slice(1).map((time, index) => time - frames[index]);
  return {
    /** Milliseconds. */
    longestGap,
    longestTask: Math.max(0, ...longTasks),
    slowFrames: gaps.filter((gap) => gap > 20).length / gaps.length,
    frames: gaps.length,
    /** Pixels; NaN where the row was away. */
    moved,
    mostRows,
    isFocusKept,
    waiting: there.size,
  };
};
