export { requireReader as draftReader } from '../require-office.ts';
