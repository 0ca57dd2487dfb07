export { bindPlan, findDocument, type StoredDocument } from './queries.ts';
