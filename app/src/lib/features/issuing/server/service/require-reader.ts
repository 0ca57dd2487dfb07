export { requireClerk, requireReader } from '../require-office.ts';
