export { requireOffice } from './require-office.ts';
export { bindPlan, findDocument, type StoredDocument } from './queries.ts';
