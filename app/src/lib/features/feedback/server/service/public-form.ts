/** What guards a form that anybody may send, for the forms of other features. */
export { formToken } from '../pass.ts';
export { refusePrograms } from '../sending-limits.ts';
