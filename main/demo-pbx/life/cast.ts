/** The people and the queues of the demo. */

import type { Member } from '../records';

/** Somebody who calls in the demo. A secret one's number and name are sent all the same, as the platform may do. */
export interface Person {
  readonly name: string | null;
  readonly number: string;
  readonly privacy: boolean;
}

/** A queue of the demo's. Service levels in seconds. */
export interface DemoQueue {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly serviceLevel: number;
  readonly serviceLevelCritical: number;
  readonly priority: number;
}

/** The demo's queues; short service levels, so that a few minutes show them all. */
export const queues = {
  support: {
    id: '5e0c1a52b7d94f3e8a610001',
    name: 'Support',
    number: '+4570305050',
    serviceLevel: 60,
    serviceLevelCritical: 120,
    priority: 1,
  },
  sales: {
    id: '5e0c1a52b7d94f3e8a610002',
    name: 'Salg',
    number: '+4570305060',
    serviceLevel: 30,
    serviceLevelCritical: 90,
    priority: 2,
  },
  service: {
    id: '5e0c1a52b7d94f3e8a610003',
    name: 'Kundeservice',
    number: '+4570305070',
    serviceLevel: 45,
    serviceLevelCritical: 100,
    priority: 3,
  },
} as const satisfies Record<string, DemoQueue>;

/** The agent who signs in to the demo, as a member of queues. */
export const agent: Member = member(1, 'Asta Ågård');

/** The colleagues who answer in all queues. */
export const colleagues: readonly Member[] = [member(2, 'Mikkel Bjerregaard'), member(3, 'Rikke Sønderby')];

/** Those who wait when the demo starts, the VIP, and the one who wants to be called back. */
export const opening = {
  companyWithALongName: known('Sønderjyllands Møbelpolstring og Gardinværksted v/ Brødrene Ærøskov ApS', '+4574526071'),
  documented: known('Bamse & Kylling', '+4535203040'),
  secret: { name: 'Viggo Hemmelig', number: '+4531415926', privacy: true },
  nameless: { name: null, number: '+4586192030', privacy: false },
  private: known('Jørgen Nørregaard', '+4540516273'),
  vip: known('Freja Højgaard', '+4522334455'),
  callback: known('Åse Østergaard', '+4561728394'),
} as const satisfies Record<string, Person>;

/** Those who may call later. */
export const others: readonly Person[] = [
  known('Kirsten Thøgersen', '+4520314253'),
  known('Ærø Cykler & Service', '+4562520011'),
  known('Mads Ringgaard', '+4526374859'),
  known('Tandlægerne på Torvet', '+4597123040'),
  known('Signe Krøyer', '+4551627384'),
  known('Hvide Sande Røgeri', '+4597310022'),
  known('Bjørn Åkesson', '+46812345678'),
  known('Lærke Sørensen', '+4529384756'),
  known('Østjysk Varme og VVS A/S', '+4586201030'),
  known('Poul-Erik Kjær', '+4547586970'),
  known('Café Gæk', '+4533112244'),
  known('Ingeborg Vestergaard', '+4559687081'),
  known('Ålborg Låseservice', '+4598112030'),
  known('Nanna Bruun Hjorth', '+4528394051'),
  { name: null, number: '+4575304050', privacy: false },
  { name: null, number: '+4942112233', privacy: false },
  { name: 'Dagny Skjult', number: '+4527182818', privacy: true },
];

function known(name: string, number: string): Person {
  return { name, number, privacy: false };
}

function member(index: number, name: string): Member {
  const digit = String(index);
  return {
    id: `5e0c1a52b7d94f3e8a62000${digit}`,
    extension: `5e0c1a52b7d94f3e8a63000${digit}`,
    number: `+457030505${digit}`,
    name,
    priority: index,
  };
}
