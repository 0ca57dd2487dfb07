import { sha256Of } from '#lib/server/files/store.ts';

/** The id of the row in which one return answers one thing: the same whoever begins the report and however often, so that nothing is answered twice. */
export function reportRowId({ obligationId, unitId }: { readonly obligationId: string; readonly unitId: string }, answers: string): string {
	const hex = sha256Of(`kheo.report-row ${obligationId} ${unitId} ${answers}`);
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
