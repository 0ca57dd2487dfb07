import * as v from 'valibot';
import { viewReceipt } from '#lib/features/submissions/server/service/view-receipt.ts';
import { viewReturn, viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import type { SheetRow } from '#lib/features/submissions/sheet/sheet.ts';
import type { Context } from '#lib/server/context.ts';
import { agencyIn, count, day, id, listOf, maybe, moment, nothing, paging, text, versionNumber } from '../fields.ts';
import { operation } from '../operation.ts';

export const inReturn = { ...agencyIn, obligation: id, unit: id };
export const returnPath = '/agencies/{agency}/obligations/{obligation}/units/{unit}';
export const returnRoute = '/[agency]/obligations/[obligation]/units/[unit]';

const column = v.object({ key: text, heading: text, type: text, unit: v.optional(text), choices: v.optional(listOf(text)) });
const words = v.record(text, text);
const named = v.object({ id, name: text });

const returned = v.object({
	obligation: v.object({ id, kind: text, name: text, task: text, due: maybe(day), time: maybe(text), words: maybe(text), waived: v.boolean() }),
	plan: v.object({ id, title: text }),
	unit: named,
	form: v.object({ title: text, columns: listOf(column) }),
	heads: listOf(v.object({ label: text, title: text })),
	status: v.picklist(['draft', 'submitted', 'needs-more', 'accepted', 'nil']),
	version: count,
	arrival: maybe(v.object({ receivedAt: moment, enteredAt: moment, channel: text, daysLate: maybe(count) })),
	nilReason: maybe(text),
	returnReason: maybe(text),
	isPutUp: v.boolean(),
	needsApproval: v.boolean(),
	rowCount: count
});

/** A row with, for each cell, its words and the version that a change is based on. */
export const sheetRow = v.object({
	id,
	position: v.number(),
	cells: v.record(text, v.object({ value: text, version: count })),
	state: v.picklist(['open', 'accepted', 'returned']),
	returnReason: maybe(text)
});

const receipt = v.object({
	version: count,
	status: v.picklist(['submitted', 'nil']),
	sha256: text,
	submittedAt: moment,
	receivedAt: moment,
	channel: text,
	by: text,
	nilReason: maybe(text),
	rows: listOf(v.object({ id, head: maybe(text), cells: words }))
});

export const returnOperations = [
	operation({
		id: 'getReturn',
		method: 'GET',
		path: returnPath,
		right: { routeId: returnRoute },
		scope: 'read',
		gives: 'one',
		params: v.object(inReturn),
		query: nothing,
		body: null,
		answer: returned,
		use: async ({ ctx, params }) => {
			const view = await viewReturn(ctx, keyOf(params));
			return { ...view, rowCount: view.rows.length };
		}
	}),
	operation({
		id: 'listRows',
		method: 'GET',
		path: `${returnPath}/rows`,
		right: { routeId: `${returnRoute}/rows` },
		scope: 'read',
		gives: 'list',
		params: v.object(inReturn),
		query: v.object(paging),
		body: null,
		answer: sheetRow,
		use: ({ ctx, params }) => rowsNow(ctx, params)
	}),
	operation({
		id: 'getVersion',
		method: 'GET',
		path: `${returnPath}/versions/{version}`,
		right: { routeId: `${returnRoute}/versions/[version]` },
		scope: 'read',
		gives: 'one',
		params: v.object({ ...inReturn, version: versionNumber }),
		query: nothing,
		body: null,
		answer: receipt,
		use: ({ ctx, params }) => viewReceipt(ctx, keyOf(params), params.version)
	})
];

export function keyOf({ obligation, unit }: { readonly obligation: string; readonly unit: string }) {
	return { obligationId: obligation, unitId: unit };
}

/** As `listRows` gives them; refused where nobody owes that return. */
export async function rowsNow(ctx: Context, params: { readonly obligation: string; readonly unit: string }) {
	await viewReturn(ctx, keyOf(params));
	return (await viewRows(ctx, keyOf(params))).rows.map(rowOf);
}

function rowOf({ cells, ...row }: SheetRow) {
	return { ...row, cells: Object.fromEntries(Object.entries(cells).map(([key, { v: value, n: version }]) => [key, { value, version }])) };
}
