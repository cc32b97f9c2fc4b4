/** What a company may write that cannot be: each with what is said of it, in English, and what is held. */
import type { GovernedSetting } from '../../../main/bridge/contract';

/** One thing that is wrong. */
export interface BadPolicy {
  /** What the file holds. */
  readonly text: string;
  /** All that is said. */
  readonly said: readonly string[];
  /** What is held at what is safest. */
  readonly held: readonly GovernedSetting[];
}

const all: readonly GovernedSetting[] = [
  'server',
  'allowedServers',
  'queues',
  'pollInterval',
  'popupPrivacy',
  'weakStorage',
  'updates',
  'updateFeed',
  'language',
];
const wholly = 'Until it is put right, the safest settings hold.';
const ignored = 'It is ignored.';
const meanwhile: Readonly<Record<GovernedSetting, string>> = {
  server: 'Until it is put right, sign-in is possible only at the server used last.',
  allowedServers: 'Until it is put right, sign-in is possible only at the server used last.',
  queues: 'Until it is put right, each agent chooses the queues.',
  pollInterval: 'Until it is put right, each queue is asked every 2.5 seconds.',
  popupPrivacy: 'Until it is put right, popups say nothing of callers.',
  weakStorage: 'Until it is put right, sign-ins are kept only in a keyring.',
  updates: 'Until it is put right, the app is not updated.',
  updateFeed: 'Until it is put right, the app is not updated.',
  language: 'Until it is put right, each agent chooses the language.',
};

/** A file that cannot be read as a whole. */
const whole = (text: string, ...said: readonly string[]): BadPolicy => ({
  text,
  said: said.map((one) => `${one} ${wholly}`),
  held: all,
});

/** One setting that is wrong: what stands for it, and what is said. */
function setting(name: GovernedSetting, value: string, said: string): BadPolicy {
  const held = name === 'updateFeed' ? ['updates', 'updateFeed'] : [name];
  return {
    text: `{"version":1,"settings":{"${name}":${value}}}`,
    said: [`settings.${name}${said} ${meanwhile[name]}`],
    held: all.filter((one) => held.includes(one)),
  };
}

/** Something that is no setting. */
const beside = (names: string, said: string): BadPolicy => ({
  text: `{"version":1,${names}}`,
  said: [`${said} ${ignored}`],
  held: [],
});

const anAddress = 'must be an address such as https://pbx.example.com.';

/** What cannot be read as a whole; the file is called `policy.json`. */
export const unreadable: readonly BadPolicy[] = [
  whole('', 'policy.json is empty.'),
  whole('\ufeff \n', 'policy.json is empty.'),
  whole('{"version":1,}', 'policy.json is not valid JSON: see line 1, column 14.'),
  whole('{\n  "version": 1\n  "settings": {}\n}', 'policy.json is not valid JSON: see line 3, column 3.'),
  whole('nothing here', 'policy.json is not valid JSON.'),
  whole('\u0000', 'policy.json is not text in UTF-8.'),
  whole('['.repeat(30_000), 'policy.json is not valid JSON.'),
  whole(`"${'x'.repeat(64 * 1024)}"`, 'policy.json is larger than 64 kB.'),
  whole('[]', 'policy.json is [], but must be an object in braces.'),
  whole('null', 'policy.json is null, but must be an object in braces.'),
  whole('"https://pbx.example.com"', 'policy.json is "https://pbx.example.com", but must be an object in braces.'),
  whole('{"settings":{}}', 'version is missing; it must be 1.'),
  whole('{"version":2,"settings":{"server":7}}', 'version is 2, but must be 1.'),
  whole('{"version":"1","settings":{}}', 'version is "1", but must be 1.'),
  whole('{"version":1}', 'settings is missing; it must be an object in braces.'),
  whole('{"version":1,"settings":[{}]}', 'settings is a list, but must be an object in braces.'),
  whole('{"version":1,"settings":{},"settings":{}}', 'settings is there twice.'),
  whole('{"version":1,"version":1,"settings":{}}', 'version is there twice.'),
];

/** One thing that is wrong, which spoils nothing else. */
export const badSettings: readonly BadPolicy[] = [
  setting('server', '"https://pbx.example.com"', ' is "https://pbx.example.com", but must be an object in braces.'),
  setting('server', '{}', ' has neither “default” nor “locked”, but must have one of them.'),
  setting(
    'server',
    '{"default":"https://a.example","locked":"https://a.example"}',
    ' has both “default” and “locked”, but must have one of them.',
  ),
  setting('server', '{"lock":"https://a.example"}', '.lock is not known. Is “locked” meant?'),
  setting('server', '{"locked":"https://a.example","reason":"x"}', '.reason is not known.'),
  setting(
    'server',
    '{"locked":"http://pbx.example.com"}',
    '.locked is "http://pbx.example.com", but must begin with https://.',
  ),
  setting('server', '{"locked":"pbx.example.com"}', `.locked is "pbx.example.com", but ${anAddress}`),
  setting('server', '{"locked":"https://a.example/api"}', `.locked is "https://a.example/api", but ${anAddress}`),
  setting('server', '{"locked":"https://me:pw@a.example"}', `.locked is "https://me:pw@a.example", but ${anAddress}`),
  setting('server', '{"locked":"https://*.a.example"}', `.locked is "https://*.a.example", but ${anAddress}`),
  setting('server', '{"locked":"https://["}', `.locked is "https://[", but ${anAddress}`),
  setting('server', '{"default":["https://a.example"]}', `.default is a list, but ${anAddress}`),
  setting('server', '{"default":null}', `.default is null, but ${anAddress}`),
  setting(
    'allowedServers',
    '{"default":["https://a.example"]}',
    '.default cannot be: this setting can only be “locked”.',
  ),
  setting('allowedServers', '{"locked":[]}', '.locked is [], but must be a list of 1 to 200 addresses.'),
  setting(
    'allowedServers',
    '{"locked":"https://a.example"}',
    '.locked is "https://a.example", but must be a list of 1 to 200 addresses.',
  ),
  setting(
    'allowedServers',
    '{"locked":["https://a.example","http://b.example"]}',
    '.locked[1] is "http://b.example", but must begin with https://.',
  ),
  setting('allowedServers', '{"locked":[7]}', `.locked[0] is 7, but ${anAddress}`),
  setting(
    'allowedServers',
    '{"locked":["https://a.example","https://a.example"]}',
    '.locked has "https://a.example" twice.',
  ),
  setting(
    'allowedServers',
    JSON.stringify({ locked: Array.from({ length: 201 }, (_, index) => `https://a${index}.example`) }),
    '.locked is a list, but must be a list of 1 to 200 addresses.',
  ),
  setting('queues', '{"locked":["a","b","a"]}', '.locked has "a" twice.'),
  setting('queues', '{"locked":[" ","b"]}', '.locked[0] is " ", but must be the id of a queue.'),
  setting('queues', '{"locked":["a ","b"]}', '.locked[0] is "a ", but must be the id of a queue.'),
  setting('queues', '{"default":["a",""]}', '.default[1] is "", but must be the id of a queue.'),
  setting('queues', '{"default":{"a":true}}', '.default is an object, but must be a list of 1 to 200 ids of queues.'),
  setting('pollInterval', '{"locked":90}', '.locked is 90, but must be a number of seconds from 1 to 60.'),
  setting('pollInterval', '{"default":0.5}', '.default is 0.5, but must be a number of seconds from 1 to 60.'),
  setting('pollInterval', '{"locked":"5"}', '.locked is "5", but must be a number of seconds from 1 to 60.'),
  setting('pollInterval', '5', ' is 5, but must be an object in braces.'),
  setting(
    'popupPrivacy',
    '{"locked":"none"}',
    '.locked is "none", but must be one of "everything", "name", "nothing".',
  ),
  setting('popupPrivacy', '{"locked":"name"},"popupPrivacy":{"locked":"everything"}', ' is there twice.'),
  setting('weakStorage', '{"locked":"no"}', '.locked is "no", but must be true or false.'),
  setting('weakStorage', '{"default":true}', '.default cannot be: this setting can only be “locked”.'),
  setting('updates', '{"locked":"never"}', '.locked is "never", but must be one of "automatic", "ask", "off".'),
  setting(
    'updateFeed',
    '{"locked":"http://a.example/feed"}',
    '.locked is "http://a.example/feed", but must begin with https://.',
  ),
  setting(
    'updateFeed',
    '{"locked":"ftp://a.example"}',
    '.locked is "ftp://a.example", but must be an address such as https://example.com/queue-tray/.',
  ),
  setting('language', '{"locked":"sv"}', '.locked is "sv", but must be one of "system", "en", "da".'),
  {
    text: '{"version":1,"settings":{"server":{"default":"https://b.example"},"allowedServers":{"locked":["https://a.example"]}}}',
    said: [
      `settings.server.default is "https://b.example", which is not in settings.allowedServers.locked. ${meanwhile.server}`,
    ],
    held: ['server'],
  },
  {
    text: '{"version":1,"settings":{"popupPrivcy":{"locked":"nothing"}}}',
    said: [`settings.popupPrivcy is not known. Is “popupPrivacy” meant? ${meanwhile.popupPrivacy}`],
    held: ['popupPrivacy'],
  },
  {
    text: '{"version":1,"settings":{"popupPrivacy":{"default":"everything"},"PopupPrivacy":{"locked":"nothing"}}}',
    said: [`settings.PopupPrivacy is not known. Is “popupPrivacy” meant? ${meanwhile.popupPrivacy}`],
    held: ['popupPrivacy'],
  },
  {
    text: '{"version":1,"weakstorage":{"locked":false},"settings":{}}',
    said: [`weakstorage is not known. Is “settings.weakStorage” meant? ${meanwhile.weakStorage}`],
    held: ['weakStorage'],
  },
  {
    text: '{"version":1,"Updates":{"locked":"off"},"settings":{"updates":{"locked":"ask"}}}',
    said: [`Updates is not known. Is “settings.updates” meant? ${meanwhile.updates}`],
    held: ['updates'],
  },
  whole('{"version":1,"settings":{"locked":{"server":"https://a.example"}}}', 'settings.locked is not known.'),
  whole('{"version":1,"settings":{"storage":{"locked":false}}}', 'settings.storage is not known.'),
  whole('{"version":1,"defaults":{"language":"da"},"settings":{}}', 'defaults is not known.'),
  whole(
    '{"version":1,"Settings":{"updates":{"locked":"off"}},"settings":{}}',
    'Settings is not known. Is “settings” meant?',
  ),
  {
    text: '{"version":1,"weakStorage":{"locked":false},"settings":{}}',
    said: [`weakStorage belongs inside “settings”. ${meanwhile.weakStorage}`],
    held: ['weakStorage'],
  },
];

/** What is wrong beside the settings: it is ignored. */
export const badNames: readonly BadPolicy[] = [
  beside('"settings":{"colour":"red"}', 'settings.colour is not known.'),
  beside('"comment":{"by":"the IT department"},"settings":{}', 'comment is not known.'),
  beside('"compny":"Nordlys A/S","settings":{}', 'compny is not known. Is “company” meant?'),
  beside('"company":7,"settings":{}', 'company is 7, but must be a text of 1 to 80 characters.'),
  beside('"company":"\\u200b","settings":{}', 'company is "\ufffd", but must be a text of 1 to 80 characters.'),
  beside('"company":" ","settings":{}', 'company is " ", but must be a text of 1 to 80 characters.'),
  beside('"contact":"a\\u202eb","settings":{}', 'contact is "a\ufffdb", but must be a text of 1 to 80 characters.'),
];
