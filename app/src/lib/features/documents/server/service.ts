export { requireOffice } from './require-office.ts';
export { bindPlan, findDocument, holdDocument, type StoredDocument } from './queries.ts';
