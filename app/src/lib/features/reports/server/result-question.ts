import { isSent, oneOf, type Outline, type RegisterHeading, type ResultQuestion } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { jointPairs } from '#lib/features/activities/server/service/join-activity.ts';
import { mergedRows } from '#lib/features/consolidations/server/service/merged-rows.ts';
import { type AcceptedContent, acceptedContents } from '#lib/features/submissions/server/service/list-lower-contents.ts';
import { latestVersions, listReturns, type SentReturn } from '#lib/features/submissions/server/service/list-returns.ts';
import { registeredRows } from '#lib/features/submissions/server/service/registered-rows.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { outlineNow } from './outline-queries.ts';
import { jointRows } from './joint-rows.ts';
import { passedOn, rowsBelow } from './rows-below.ts';
import { reportRowId } from './report-row-id.ts';
import { findReportTask, listHeads, listJoints } from './queries.ts';

export type ReportTask = {
	readonly id: string;
	readonly task: string;
	readonly planId: string;
	readonly planTitle: string;
	readonly year: number | null;
	readonly theme: string;
	readonly heading: RegisterHeading;
};

/** Everything the agency's result follows from at this moment. */
export type QuestionNow = { readonly task: ReportTask; readonly question: ResultQuestion; readonly outline: Outline } & Sources;

/** The versions it follows from, and what lower agencies sent up with theirs. */
export type Sources = { readonly sent: readonly SentReturn[]; readonly contents: readonly AcceptedContent[] };

export async function questionNow(tx: ReadTx, obligationId: string): Promise<QuestionNow> {
	const task = await findReportTask(tx, obligationId);
	if (!task) throw new Problem('result.not-a-report');
	const sent = await latestVersions(tx, obligationId);
	const registered = await registeredRows(tx, { planId: task.planId });
	const pairs = await jointPairs(tx, task.planId);
	const roots = oneOf([...Object.entries(await mergedRows(tx, task.planId)), ...pairs]);
	const accepted = await acceptedContents(tx, obligationId);
	const question: ResultQuestion = {
		reports: sent.map(asReport),
		asked: await askedUnits(tx, obligationId),
		heads: await listHeads(tx, task.planId),
		planned: registered.map(({ id, unit, from }) => ({ row: id, unit, event: roots[id] ?? id, ...(from && { from }) })),
		joint: jointRows(
			[...sent, ...rowsBelow(accepted)],
			roots,
			await listJoints(tx, obligationId),
			passedOn(registered, accepted),
			cameUpIn(obligationId, sent, pairs)
		),
		...(accepted.length > 0 && { lower: accepted.map(({ unit, standing, content }) => ({ unit, standing, question: content.question })) })
	};
	return { task, question, outline: (await outlineNow(tx, obligationId, question.heads)).items, sent, contents: accepted };
}

/** Rows that units were given for joint activities nobody registered: the row's id follows from the activity's. */
function cameUpIn(obligationId: string, sent: readonly SentReturn[], pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
	const activities = [...new Set(pairs.flat())];
	return new Map(sent.flatMap(({ unitId }) => activities.map((id) => [reportRowId({ obligationId, unitId }, id), id] as const)));
}

function asReport({ unit, unitOrder, status, nilReason, receivedAt, rows }: SentReturn): ResultQuestion['reports'][number] {
	const own = rows.map(({ id, head, cells, state }) => ({ id, head, cells, state }));
	return { unit, unitOrder, status, nilReason, receivedAt: new Date(receivedAt).toISOString(), rows: own };
}

/** Those that owe it; one that was freed of it is not missing. */
async function askedUnits(tx: ReadTx, obligationId: string): Promise<string[]> {
	const returns = await listReturns(tx, [obligationId]);
	const asked = new Set(returns.filter(({ waived, status }) => !waived || isSent(status)).map(({ unitId }) => unitId));
	return (await listUnits(tx)).filter(({ id }) => asked.has(id)).map(({ name }) => name);
}
