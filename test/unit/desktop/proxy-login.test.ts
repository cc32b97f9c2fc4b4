import { describe, expect, it } from 'vitest';
import { createProxyLogin } from '../../../main/desktop/proxy-login';

const proxy = 'proxy.example.dk:3128';
const right = { username: 'asta', password: 'right' };

function login() {
  let changes = 0;
  const made = createProxyLogin(() => {
    changes += 1;
  });
  return { ...made, changes: () => changes };
}

describe('a proxy that asks who is there', () => {
  it('is nobody’s business before it does', () => {
    expect(login().asking()).toBeNull();
  });

  it('has the person asked, once for all requests that wait', () => {
    const { credentialsFor, asking, changes } = login();
    expect(credentialsFor(proxy, false)).toBeNull();
    expect(credentialsFor(proxy, false)).toBeNull();
    expect(asking()).toEqual({ host: proxy, refused: false });
    expect(changes()).toBe(1);
  });

  it('is told from then on what was typed, and no other proxy is', () => {
    const { credentialsFor, asking, answer, changes } = login();
    credentialsFor(proxy, false);
    answer(right);
    expect(asking()).toBeNull();
    expect(changes()).toBe(2);
    expect(credentialsFor(proxy, false)).toEqual(right);
    expect(credentialsFor('other.example.dk:3128', false)).toBeNull();
    expect(asking()).toEqual({ host: 'other.example.dk:3128', refused: false });
  });

  it('is not told again what it refused: the person is asked anew, and told why', () => {
    const { credentialsFor, asking, answer } = login();
    credentialsFor(proxy, false);
    answer({ ...right, password: 'wrong' });
    credentialsFor(proxy, false);
    expect(credentialsFor(proxy, true)).toBeNull();
    expect(asking()).toEqual({ host: proxy, refused: true });
    expect(credentialsFor(proxy, false)).toBeNull();
  });

  it('does not take back, with requests that come meanwhile, that it refused', () => {
    const { credentialsFor, asking, answer } = login();
    credentialsFor(proxy, false);
    answer({ ...right, password: 'wrong' });
    credentialsFor(proxy, true);
    credentialsFor(proxy, false);
    credentialsFor(proxy, true);
    expect(asking()).toEqual({ host: proxy, refused: true });
  });

  it('is never told what was typed for another: one question is answered before the next is asked', () => {
    const { credentialsFor, asking, answer } = login();
    credentialsFor(proxy, false);
    credentialsFor('other.example.dk:3128', false);
    expect(asking()?.host).toBe(proxy);
    answer(right);
    expect(credentialsFor('other.example.dk:3128', false)).toBeNull();
    expect(asking()?.host).toBe('other.example.dk:3128');
  });

  it('refused nothing that it was never told', () => {
    const { credentialsFor, asking } = login();
    credentialsFor(proxy, true);
    expect(asking()).toEqual({ host: proxy, refused: false });
  });
});

describe('a person who does not want to answer now', () => {
  it('is not asked again, by whichever proxy, until it is to be tried again', () => {
    const { credentialsFor, asking, cancel, askAgain } = login();
    credentialsFor(proxy, false);
    cancel();
    expect(asking()).toBeNull();
    credentialsFor(proxy, false);
    credentialsFor('other.example.dk:3128', false);
    expect(asking()).toBeNull();
    askAgain();
    expect(asking()).toBeNull();
    credentialsFor(proxy, false);
    expect(asking()).toEqual({ host: proxy, refused: false });
  });

  it('still has what was typed for another proxy in use', () => {
    const { credentialsFor, answer, cancel } = login();
    credentialsFor(proxy, false);
    answer(right);
    credentialsFor('other.example.dk:3128', false);
    cancel();
    expect(credentialsFor(proxy, false)).toEqual(right);
  });
});

it('an answer to no question changes nothing', () => {
  const { credentialsFor, answer, changes } = login();
  answer(right);
  expect(changes()).toBe(0);
  expect(credentialsFor(proxy, false)).toBeNull();
});
