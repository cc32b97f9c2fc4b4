/** Signing in. */

import { TOKEN_COOKIE } from '../authentication';
import type { Platform } from '../platform';
import { badRequest, jsonReply, Refusal, type Reply } from '../reply';
import { flag, parameter, type PbxRequest } from '../request';
import type { WireLogin } from '../wire';
import type { Employee } from '../records';

/** `POST|GET /auth/login`. What it answers for a second factor is documented nowhere; here the message names it. */
export function login(platform: Platform, request: PbxRequest): Reply {
  if (platform.settings.blacklisted) throw new Refusal(403, 'blacklisted', 'IP address is blacklisted');
  const persist = flag(request, 'persist');
  const cookie = flag(request, 'cookie');
  const employee = whoSignsIn(platform, request);
  askSecondFactor(employee, request);
  const now = platform.clock.now();
  const issued = platform.tokens.issue(employee.id, { persist, address: request.address, now });
  const answer: WireLogin = {
    ...issued,
    employee: employee.id,
    customer: employee.customer,
    accessLevel: employee.access.level,
    name: employee.name,
  };
  const setCookie = { 'Set-Cookie': `${TOKEN_COOKIE}=${issued.token}; Path=/; HttpOnly; SameSite=Lax` };
  return jsonReply(answer, cookie ? setCookie : {});
}

function whoSignsIn(platform: Platform, request: PbxRequest): Employee {
  const username = parameter(request, 'username') ?? '';
  const password = parameter(request, 'password') ?? '';
  if (username === '' || password === '') throw badRequest('username and password are needed');
  const employee = platform.world.employeeCalled(username);
  if (employee?.password !== password) throw new Refusal(401, 'credentials_invalid', 'Wrong username or password');
  return employee;
}

function askSecondFactor(employee: Employee, request: PbxRequest): void {
  const { secondFactor } = employee;
  if (secondFactor.kind === 'none') return;
  const field = secondFactor.kind === 'sms' ? 'smsKey' : 'authenticatorToken';
  const given = parameter(request, field) ?? '';
  if (given === secondFactor.code) return;
  if (given === '') throw new Refusal(400, `${secondFactor.kind}_required`, `${field} is missing`);
  throw new Refusal(401, `${secondFactor.kind}_invalid`, `${field} is wrong`);
}
