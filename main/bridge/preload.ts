/** Runs in the window's sandbox before the page does, and gives it the bridge: nothing but the contract. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { commandNames, type Locale, type WindowBridge } from './contract';

const localeFlag = '--queue-tray-locale=';

const locale: Locale = process.argv.includes(`${localeFlag}da`) ? 'da' : 'en';

const bridge: WindowBridge = {
  locale,
  command: async (name, payload) => {
    if (commandNames.has(name)) await ipcRenderer.invoke('command', name, payload);
  },
  on: (name, listener) => {
    const hear = (_: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => {
      listener(payload);
    };
    ipcRenderer.on(name, hear);
    return () => {
      ipcRenderer.off(name, hear);
    };
  },
};

contextBridge.exposeInMainWorld('queueTray', bridge);
