/** The main process's side of the contract, put on the page before its own script: `stage` tells what a test wants told. */
{
  const listeners = { state: new Set(), callers: new Set(), seen: new Set(), sound: new Set() };
  const commands = [];
  globalThis.queueTray = {
    locale: 'en',
    command(name, payload) {
      commands.push([name, payload]);
      return Promise.resolve();
    },
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
  };
  globalThis.stage = {
    commands,
    tell(name, payload) {
      for (const listener of listeners[name]) listener(payload);
    },
  };
}
