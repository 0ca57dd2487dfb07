export { listAnswers } from './answer-queries.ts';
export { bindPlan, findDocument, listDocuments, type StoredDocument } from './queries.ts';
