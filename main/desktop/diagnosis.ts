/** Gathers what is known of how the app is doing, and has it put into words. */
import { release } from 'node:os';
import { app } from 'electron';
import type { AgentState } from '../agent-state';
import type { Decision } from '../alerts/decisions';
import type { Quiet } from '../alerts/quiet';
import { connectionOf } from '../connection';
import { isOld } from '../queue-state';
import { diagnosticsView } from '../upkeep/diagnostics';
import type { DiagnosticsFacts, QueueFacts } from '../upkeep/facts';
import { reportText } from '../upkeep/report';
import { displayText } from '../words/display-text';
import { monotonic } from './clock';
import type { Diagnosis } from './extras';
import type { PopupHealth } from './popups-here';

/** What is looked at. */
export interface DiagnosisParts {
  readonly state: AgentState;
  readonly health: PopupHealth;
  readonly popupTrouble: string | null;
  readonly trayHost: boolean;
  readonly keyring: boolean | null;
  readonly interval: number;
  readonly company: DiagnosticsFacts['company'];
  readonly quiet: Quiet | null;
  readonly soundOn: boolean;
  readonly decisions: readonly Decision[];
}

function queueFacts({ watch, session }: AgentState, interval: number): readonly QueueFacts[] {
  const now = monotonic();
  const alerting = new Set(watch?.arranged.flatMap(({ queue, alerts }) => (alerts ? [queue.id] : [])));
  return (watch?.queues ?? []).map((watched) => ({
    id: watched.queue.id,
    name: displayText(watched.queue.name),
    age: watched.snapshot === null ? null : now - watched.snapshot.receivedAt,
    // Nothing is asked any more once a session has come to its end.
    isOld: session.state !== 'watching' || isOld(watched, now, interval),
    failure: watched.failure,
    unreadable: watched.snapshot?.unreadable ?? 0,
    alerts: alerting.has(watched.queue.id),
  }));
}

function serverOf({ session }: AgentState): string {
  return session.state === 'watching' ? new URL(session.grant.account.origin).host : '';
}

function factsOf(parts: DiagnosisParts): DiagnosticsFacts {
  const { state, health, interval } = parts;
  const watch = state.session.state === 'watching' ? state.watch : null;
  const { electron, chrome, node } = process.versions;
  const desktop = [
    // Electron itself rewrites the other.
    process.env['ORIGINAL_XDG_CURRENT_DESKTOP'] ?? process.env['XDG_CURRENT_DESKTOP'],
    process.env['XDG_SESSION_TYPE'],
  ]
    .filter(Boolean)
    .join(', ');
  return {
    ...parts,
    app: {
      version: app.getVersion(),
      electron,
      chrome,
      node,
      system: `${process.platform} ${release()} ${process.arch}`,
      desktop,
      uptime: process.uptime() * 1000,
    },
    popups: { ...health, last: health.last?.outcome ?? null, trouble: parts.popupTrouble },
    session: state.session.state,
    server: serverOf(state),
    connection: watch === null ? null : connectionOf(watch, monotonic(), interval),
    clockOffset: watch === null ? null : state.serverNow - Date.now(),
    queues: queueFacts(state, interval),
    troubles: [...state.troubles],
    desktopNow: Date.now(),
    serverNow: state.serverNow,
  };
}

/** How the app is doing at this moment. */
export function diagnosisOf(parts: DiagnosisParts): Diagnosis {
  const facts = factsOf(parts);
  return { view: (copied) => diagnosticsView(facts, copied), report: () => reportText(facts) };
}
