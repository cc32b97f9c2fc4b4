import { describe, expect, it } from 'vitest';
import { serverOrigin } from '../../main/server-address';

describe('the address of a server', () => {
  it.each([
    ['https://api.telecomx.dk', 'https://api.telecomx.dk'],
    ['  api.telecomx.dk ', 'https://api.telecomx.dk'],
    ['api.telecomx.dk/', 'https://api.telecomx.dk'],
    ['HTTPS://API.Telecomx.DK:443', 'https://api.telecomx.dk'],
    ['pbx.example.dk:8443', 'https://pbx.example.dk:8443'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.8.9.10', 'http://127.8.9.10'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['localhost:4010', 'http://localhost:4010'],
    ['localhost', 'http://localhost'],
    [' 127.0.0.1:4010 ', 'http://127.0.0.1:4010'],
    ['[::1]:4010', 'http://[::1]:4010'],
    ['https://localhost:4010', 'https://localhost:4010'],
    ['localhost.example.dk', 'https://localhost.example.dk'],
    ['10.0.0.1:4010', 'https://10.0.0.1:4010'],
    ['https://blåbær.dk', 'https://xn--blbr-roah.dk'],
  ])('%s is %s', (typed, origin) => {
    expect(serverOrigin(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    'http://api.telecomx.dk',
    'http://10.0.0.1:4010',
    'http://localhost.example.dk',
    'http://127.0.0.1.example.dk',
    'http://1270.0.0.example.dk',
  ])('%s would show the token on the way', (typed) => {
    expect(serverOrigin(typed)).toEqual({ ok: false, error: 'insecure' });
  });

  it.each([
    '',
    '   ',
    'https://',
    'not a host',
    'ftp://api.telecomx.dk',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://api.telecomx.dk/pbx',
    'https://api.telecomx.dk?token=1',
    'https://api.telecomx.dk/#top',
    'https://asta:password@api.telecomx.dk',
    'https://asta@api.telecomx.dk',
    'asta@example.dk',
    'https://:password@api.telecomx.dk',
    'http://asta@127.0.0.1',
  ])('%j is none', (typed) => {
    expect(serverOrigin(typed)).toEqual({ ok: false, error: 'invalid' });
  });
});
