export { listAgencyUnits } from './agency-units.ts';
export { carryAnswers } from './carry-answers.ts';
export { besideAny, besideOf, type CheckBeside } from './check-beside.ts';
export { isOff } from './findings-of.ts';
export { requireOffice } from './require-office.ts';
export { bindPlan, findDocument, holdDocument, type StoredDocument } from './queries.ts';
