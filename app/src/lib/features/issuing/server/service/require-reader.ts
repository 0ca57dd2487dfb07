export { requireReader } from '../require-office.ts';
