/** How the app is doing, in the agent's language. Pure. */
import { m } from '../../messages/compiled/messages';
import type { DiagnosticsRow, DiagnosticsView } from '../bridge/contract';
import { sentenceFor } from '../telecomx/error-sentence';
import { decisionAbout, verdictText } from '../alerts/decision-text';
import { quietText } from '../alerts/quiet-text';
import { displayText } from '../words/display-text';
import { decimalText, roundedWait, timeOfDay } from '../words/time';
import type { DiagnosticsFacts, QueueFacts } from './facts';

/** A clock that is off by more (milliseconds) is worth a look: the desktop's shows other times than the platform. */
const offBy = 5000;

type State = DiagnosticsRow['state'];
const row = (label: string, value: string, state: State = null): DiagnosticsRow => ({ label, value, state });
const judged = (isGood: boolean): State => (isGood ? 'good' : 'bad');

function seconds(milliseconds: number): string {
  return m.diagnostics_seconds({ count: decimalText(Math.round(milliseconds / 100) / 10) });
}

/** A span of time (milliseconds), the finer the shorter it is. */
function spanText(span: number): string {
  return span < 60_000 ? seconds(span) : roundedWait(span);
}

/** The server's clock beside this one, so many milliseconds ahead. It tells no more than whole seconds. */
function clockText(ahead: number): string {
  const time = spanText(Math.abs(ahead));
  if (Math.abs(ahead) < 1000) return m.diagnostics_clock_same();
  return ahead > 0 ? m.diagnostics_clock_ahead({ time }) : m.diagnostics_clock_behind({ time });
}

/** What a service says of itself, which comes from outside. */
function serviceText({ name, version, vendor }: NonNullable<DiagnosticsFacts['popups']['service']>): string {
  return displayText([name, version, vendor === '' ? '' : `(${vendor})`].filter((part) => part !== '').join(' '));
}

function popupRows({ popups }: DiagnosticsFacts): readonly DiagnosticsRow[] {
  const { service, channel, choice, inhibited, last, trouble } = popups;
  const chosen = choice === 'automatic' ? m.diagnostics_channel_automatic({ channel }) : channel;
  const named = service === null ? m.diagnostics_service_none() : serviceText(service);
  const went =
    last === null ? m.diagnostics_popup_none() : last.kind === 'shown' ? m.diagnostics_popup_shown() : last.reason;
  const quiet =
    inhibited === null ? m.diagnostics_inhibited_unknown() : inhibited ? m.diagnostics_on() : m.diagnostics_off();
  return [
    row(m.diagnostics_channel(), chosen),
    row(m.diagnostics_service(), named, channel === 'session-bus' ? judged(service !== null) : null),
    ...(service === null
      ? []
      : [row(m.diagnostics_capabilities(), displayText(service.capabilities.join(', ')) || '–')]),
    row(m.diagnostics_inhibited(), quiet, inhibited === true ? 'bad' : null),
    row(
      m.diagnostics_popup(),
      trouble ?? went,
      trouble !== null ? 'bad' : last === null ? null : judged(last.kind === 'shown'),
    ),
  ];
}

function desktopRows(facts: DiagnosticsFacts): readonly DiagnosticsRow[] {
  const { trayHost, keyring, quiet, soundOn, desktopNow } = facts;
  const key =
    keyring === null ? m.diagnostics_not_asked() : keyring ? m.diagnostics_present() : m.diagnostics_keyring_none();
  return [
    row(m.diagnostics_tray(), trayHost ? m.diagnostics_present() : m.diagnostics_tray_none(), judged(trayHost)),
    row(m.diagnostics_keyring(), key, keyring === null ? null : judged(keyring)),
    row(m.quiet_do_not_disturb(), quiet === null ? m.diagnostics_off() : quietText(quiet, desktopNow)),
    row(m.sound_title(), soundOn ? m.diagnostics_on() : m.diagnostics_off()),
  ];
}

function connectionRows(facts: DiagnosticsFacts): readonly DiagnosticsRow[] {
  const { connection, clockOffset, interval, server } = facts;
  const words =
    connection === null
      ? m.diagnostics_signed_out()
      : connection.state === 'offline'
        ? sentenceFor(connection.trouble, { server })
        : connection.state === 'live'
          ? m.diagnostics_live()
          : m.diagnostics_connecting();
  const state = connection === null || connection.state === 'connecting' ? null : judged(connection.state === 'live');
  return [
    row(m.diagnostics_connection(), words, state),
    ...(server === '' ? [] : [row(m.diagnostics_server(), server)]),
    clockOffset === null
      ? row(m.diagnostics_clock(), m.diagnostics_not_known())
      : row(m.diagnostics_clock(), clockText(clockOffset), judged(Math.abs(clockOffset) <= offBy)),
    row(m.diagnostics_interval(), seconds(interval)),
  ];
}

function queueRow({ name, age, isOld, failure, unreadable, alerts }: QueueFacts, server: string): DiagnosticsRow {
  const answered = age === null ? m.diagnostics_never() : m.diagnostics_ago({ time: spanText(age) });
  const parts = [
    answered,
    ...(failure === null ? [] : [sentenceFor(failure, { server, queueName: name })]),
    ...(unreadable === 0 ? [] : [m.diagnostics_unreadable({ count: unreadable })]),
    ...(alerts ? [] : [m.diagnostics_muted()]),
  ];
  return row(name, parts.join(' · '), judged(age !== null && !isOld && failure === null && unreadable === 0));
}

function appRows({ app }: DiagnosticsFacts): readonly DiagnosticsRow[] {
  return [
    row(m.app_name(), app.version),
    row('Electron', `${app.electron} (Chromium ${app.chrome}, Node ${app.node})`),
    row(m.diagnostics_system(), app.desktop === '' ? app.system : `${app.system}, ${app.desktop}`),
    row(m.diagnostics_uptime(), roundedWait(app.uptime)),
  ];
}

function companyText({ source, company, locked }: DiagnosticsFacts['company']): string {
  if (source === null) return m.diagnostics_company_none();
  return m.diagnostics_company_set({ company: company ?? source, count: locked });
}

/** A row for what is set, and one for each thing that is wrong with it. */
function companyRows({ company }: DiagnosticsFacts): readonly DiagnosticsRow[] {
  return [
    row(m.diagnostics_company(), companyText(company)),
    ...company.problems.map((problem) => row(m.diagnostics_company_problem(), problem, 'bad')),
  ];
}

/** The whole page. */
export function diagnosticsView(facts: DiagnosticsFacts, copied: boolean): DiagnosticsView {
  const names = new Map(facts.queues.map(({ id, name }) => [id, name]));
  const queues = facts.queues.map((queue) => queueRow(queue, facts.server));
  const sections = [
    { title: m.diagnostics_popups(), rows: popupRows(facts) },
    { title: m.diagnostics_desktop(), rows: desktopRows(facts) },
    { title: m.diagnostics_connection(), rows: connectionRows(facts) },
    { title: m.queues_title(), rows: queues },
    { title: m.diagnostics_app(), rows: [...appRows(facts), ...companyRows(facts)] },
  ];
  return {
    sections: sections.filter(({ rows }) => rows.length > 0),
    decisions: facts.decisions.map((decision) => ({
      time: timeOfDay(decision.at, facts.serverNow),
      about: decisionAbout(decision, (queue) => names.get(queue) ?? queue),
      outcome: verdictText(decision.verdict),
    })),
    copied,
  };
}
