export { agencyCalendar } from './queries.ts';
