import { derivedId } from '#lib/server/database/derived-id.ts';

/** The id of the row in which one return answers one thing: the same whoever begins the report and however often, so that nothing is answered twice. */
export function reportRowId({ obligationId, unitId }: { readonly obligationId: string; readonly unitId: string }, answers: string): string {
	return derivedId(`kheo.report-row ${obligationId} ${unitId} ${answers}`);
}
