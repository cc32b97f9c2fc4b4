/**
 * The simulator of the platform's API: real HTTP on loopback, as documented, to the letter. It imports nothing of the
 * app's, so that it cannot agree with the app's mistakes.
 *
 * - {@link startDemoPbx}: the demo that lives by itself.
 * - {@link startPbx}: an empty platform for a test, which sets the scene (`pbx.scene`), the clock (`pbx.clock`), the
 *   faults (`pbx.faults`) and the platform's manners (`pbx.settings`), and reads what was asked (`pbx.log`):
 *
 * ```ts
 * const pbx = await startPbx();
 * const support = pbx.scene.queue({ name: 'Support' });
 * const agent = pbx.scene.employee();                          // PERSONAL, with access to Support
 * const call = pbx.scene.caller({ queue: support, state: 'VIP', name: 'Freja Højgaard' });
 * pbx.scene.answer(call);
 * pbx.faults.plan({ route: 'callers', queue: support }, { kind: 'reset' }, 2);
 * const token = pbx.signIn(agent);
 * pbx.log.callersRequests(support).length;
 * await pbx.close();
 * ```
 */
export { PbxClock } from './clock';
export { startDemoPbx, type DemoPbx } from './demo';
export { startPbx, type Pbx } from './pbx';
