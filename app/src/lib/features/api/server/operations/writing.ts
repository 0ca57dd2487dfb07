import * as v from 'valibot';
import { beginReport } from '#lib/features/reports/server/service/begin-report.ts';
import { batchSchema, replacingSchema } from '#lib/features/submissions/schema.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { Problem } from '#lib/server/problem.ts';
import { count, id, listOf, nothing, text } from '../fields.ts';
import { heldReturn } from '../held-return.ts';
import { operation } from '../operation.ts';
import { batchFor } from '../replace-rows.ts';
import { inReturn, returnPath, returnRoute, rowsNow, sheetRow } from './returns.ts';

const cellVersion = v.object({ rowId: id, column: text, version: count });
const saved = v.object({ applied: listOf(cellVersion), conflicts: listOf(v.object({ ...cellVersion.entries, value: text })) });
const allRows = v.object({ items: listOf(sheetRow) });

export const writingOperations = [
	operation({
		id: 'changeRows',
		method: 'PATCH',
		path: `${returnPath}/rows`,
		right: { routeId: `${returnRoute}/rows` },
		scope: 'return',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: batchSchema,
		answer: saved,
		use: async ({ ctx, params, body, scopes }) => {
			const key = await heldReturn({ ctx, params, scopes });
			await refuseOthersRows(await rowsNow(ctx, params), body);
			const { applied, conflicts } = await saveSheet(ctx, key, body);
			const versioned = <T extends { readonly n: number }>({ n, ...of }: T) => ({ ...of, version: n });
			return { applied: applied.map(versioned), conflicts: conflicts.map(versioned) };
		}
	}),
	operation({
		id: 'replaceRows',
		method: 'PUT',
		path: `${returnPath}/rows`,
		right: { routeId: `${returnRoute}/rows` },
		scope: 'return',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: replacingSchema,
		answer: allRows,
		tagOf: 'listRows',
		use: async ({ ctx, params, body, scopes, requireTag }) => {
			const key = await heldReturn({ ctx, params, scopes });
			const known = await rowsNow(ctx, params);
			requireTag(known);
			const { conflicts } = await saveSheet(ctx, key, batchFor(known, body.rows));
			if (conflicts.length > 0) throw new Problem('api.changed-meanwhile');
			return { items: await rowsNow(ctx, params) };
		}
	}),
	operation({
		id: 'beginReport',
		method: 'POST',
		path: `${returnPath}/report-rows`,
		right: { routeId: returnRoute, action: 'begin' },
		scope: 'report',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: nothing,
		answer: allRows,
		use: async ({ ctx, params, scopes }) => {
			await beginReport(ctx, await heldReturn({ ctx, params, scopes }));
			return { items: await rowsNow(ctx, params) };
		}
	})
];

/** Cells are found by their row alone, so that rows of another return must not stand in a batch for this one. */
async function refuseOthersRows(known: readonly { readonly id: string }[], { arrangements, edits }: v.InferOutput<typeof batchSchema>): Promise<void> {
	const own = new Set([...known, ...arrangements.map(({ rowId }) => ({ id: rowId }))].map((row) => row.id));
	if (edits.some(({ rowId }) => !own.has(rowId))) throw new Problem('submission.row-not-found');
}
