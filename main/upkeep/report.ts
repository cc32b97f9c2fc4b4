/**
 * How the app is doing, to be sent to somebody who helps: in English, and with nothing personal. It says nothing of who
 * called, who the agent is, what the queues and the server are called. Pure.
 */
import type { AlertSubject, Decision } from '../alerts/decisions';
import type { TelecomxError } from '../telecomx/errors';
import type { DiagnosticsFacts } from './facts';

/** Gives each thing a short name of its own, the same each time. */
function labels(word: string): (id: string) => string {
  const known = new Map<string, number>();
  return (id) => {
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return `${word} ${number}`;
  };
}

/** What an error is, by its kind and its numbers alone: hosts and forms of answers could tell more. */
function errorWord(error: TelecomxError): string {
  if ('status' in error) return `${error.kind} ${error.status}`;
  if (error.kind === 'unauthorized') return `${error.kind} ${error.reason}`;
  if (error.kind === 'network' || error.kind === 'certificate') return `${error.kind} ${codeIn(error.detail)}`;
  return error.kind;
}

/** A code of Chromium's; anything else is not told. */
function codeIn(detail: string): string {
  return /^ERR_[A-Z_]{1,60}$/u.test(detail) ? detail : '';
}

/** A name that a program gives itself, as far as it looks like one: a few plain words. */
function programName(text: string): string {
  return /^[A-Za-z][A-Za-z -]{0,40}\d{0,3}$/u.test(text) ? text : 'another';
}

/** A version as far as it looks like one. Its numbers are short: a long one may be a telephone's. */
function version(text: string): string {
  return /^\d{1,5}(?:\.\d{1,5}){0,4}(?:[-+~]?(?:alpha|beta|rc|dev|git)[.-]?\d{0,3})?$/u.test(text) ? text : 'unknown';
}

/** The system, its release by the numbers that it begins with (who builds a kernel may name it), and the processor. */
function systemText(system: string): string {
  return system
    .split(' ')
    .flatMap(
      (part) => /^(?:[a-z][a-z0-9]{1,9}$|\d{1,5}(?:\.\d{1,5}){0,3}(?:-\d{1,4})?(?![\da-z]))/u.exec(part)?.[0] ?? [],
    )
    .join(' ');
}

/** The desktop's names for itself. */
function desktopText(desktop: string): string {
  const names = desktop.split(/[,:;]/u).map((name) => name.trim());
  return names.flatMap((name) => (name === '' ? [] : [programName(name)])).join(', ') || 'unnamed';
}

const clockText = (offset: number | null): string =>
  offset === null ? 'not known' : `${Math.round(offset / 100) / 10} s ahead`;

const yes = (value: boolean | null): string => (value === null ? 'unknown' : value ? 'yes' : 'no');

function decisionLine(
  { at, kind, about, verdict }: Decision,
  caller: (id: string) => string,
  queue: (id: string) => string,
): string {
  const subject = (one: AlertSubject): string => {
    if (one === null) return '';
    return typeof one === 'string' ? ` (${queue(one)})` : ` (${caller(one.caller.id)}, ${queue(one.queue)})`;
  };
  return `- ${new Date(at).toISOString().slice(11, 19)} ${kind}${subject(about)}: ${verdict}`;
}

/** The report, as Markdown. */
export function reportText(facts: DiagnosticsFacts): string {
  const { app, popups, connection, quiet, queues, company } = facts;
  const caller = labels('caller');
  const queue = labels('queue');
  const { service, last } = popups;
  const lines = [
    '# Queue Tray: report',
    '',
    `- version ${version(app.version)}, Electron ${version(app.electron)}, Chromium ${version(app.chrome)}, Node ${version(app.node)}`,
    `- system: ${systemText(app.system)}; desktop: ${desktopText(app.desktop)}`,
    `- running for ${Math.round(app.uptime / 60_000)} minutes`,
    `- popups: chosen ${popups.choice}, by ${popups.channel}; last: ${last?.kind ?? 'none'}; trouble: ${yes(popups.trouble !== null)}`,
    `- notification service: ${service === null ? 'none' : `${programName(service.name)} ${version(service.version)}`}`,
    `- its abilities: ${service === null ? 'none' : service.capabilities.filter((one) => /^[a-z-]{1,30}$/u.test(one)).join(', ')}`,
    `- the desktop's do-not-disturb: ${yes(popups.inhibited)}`,
    `- tray: ${yes(facts.trayHost)}; keyring: ${yes(facts.keyring)}`,
    `- quiet: ${quiet?.cause ?? 'no'}; sound: ${yes(facts.soundOn)}`,
    `- session: ${facts.session}; connection: ${connection?.state ?? 'none'}${connection?.state === 'offline' ? ` (${errorWord(connection.trouble)})` : ''}`,
    `- clock: the server's is ${clockText(facts.clockOffset)}; asked every ${facts.interval / 1000} s`,
    `- company settings: ${yes(company.source !== null)}, locked ${company.locked}, mistakes ${company.problems.length}`,
    `- troubles: ${facts.troubles.join(', ') || 'none'}`,
    '',
    '## Queues',
    '',
    ...queues.map(({ id, age, failure, unreadable, alerts }) => {
      const answered = age === null ? 'no answer yet' : `answered ${Math.round(age / 100) / 10} s ago`;
      const trouble = failure === null ? '' : `, ${errorWord(failure)}`;
      return `- ${queue(id)}: ${answered}${trouble}, unreadable ${unreadable}, alerts ${alerts ? 'on' : 'off'}`;
    }),
    '',
    '## Decisions, the newest first (UTC)',
    '',
    ...facts.decisions.map((decision) => decisionLine(decision, caller, queue)),
    '',
  ];
  return lines.join('\n');
}
