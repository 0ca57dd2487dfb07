export { listStaff, lockStaff } from '../queries.ts';
