import { belowOf, type ResultQuestion } from '@kheo/core';
import type { AcceptedContent } from '#lib/features/submissions/server/service/list-lower-contents.ts';
import type { RegisteredRow } from '#lib/features/submissions/server/service/registered-rows.ts';

/** What is one event already, as pairs: rows that a lower level counted once, and registered rows of lower levels with the row they were passed on in. */
export type Passed = { readonly joint: ResultQuestion['joint']; readonly registered: Readonly<Record<string, string>> };

export function rowsBelow(contents: readonly AcceptedContent[]): Pick<ResultQuestion['reports'][number], 'rows'>[] {
	return spread(contents).reports.map(({ rows }) => ({ rows }));
}

export function passedOn(registered: readonly RegisteredRow[], contents: readonly AcceptedContent[]): Passed {
	return {
		joint: spread(contents).joint,
		registered: Object.fromEntries(registered.flatMap(({ id, from = [] }) => from.map((row) => [row, id] as const)))
	};
}

function spread(contents: readonly AcceptedContent[]) {
	const lower = contents.map(({ unit, standing, content }) => ({ unit, standing, question: content.question }));
	return belowOf({ reports: [], asked: [], heads: [], planned: [], joint: {}, lower });
}
