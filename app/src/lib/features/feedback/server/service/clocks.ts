export { clockIn, partsOf } from '../queries.ts';
