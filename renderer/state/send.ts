import type { WindowBridge } from '../../main/bridge/contract';

/** Sends a command to the main process. */
export type Send = WindowBridge['command'];
