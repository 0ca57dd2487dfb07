import * as v from 'valibot';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { agencyIn, count, day, id, listOf, maybe, moment, nothing, paging, text } from '../fields.ts';
import { operation } from '../operation.ts';

const inObligation = v.object({ ...agencyIn, obligation: id });
const path = '/agencies/{agency}/obligations/{obligation}/consolidation';
const right = { routeId: '/[agency]/obligations/[obligation]/consolidation' };
const words = v.record(text, text);

const consolidation = v.object({
	obligation: v.object({ id }),
	plan: v.object({ id, title: text }),
	status: v.picklist(['open', 'frozen']),
	version: count,
	contentSha256: text,
	seal: maybe(v.object({ sha256: text, docxSha256: text, pdfSha256: maybe(text), at: moment, by: text })),
	columns: listOf(v.object({ key: text, heading: text, type: text })),
	returns: listOf(
		v.object({
			unit: v.object({ id, name: text }),
			status: text,
			version: count,
			receivedOn: maybe(day),
			daysLate: maybe(count),
			nilReason: maybe(text),
			returnReason: maybe(text)
		})
	),
	missing: listOf(v.object({ id, name: text })),
	duplicates: count,
	rows: count
});

const foldedRow = v.object({
	stt: count,
	id,
	head: maybe(text),
	cells: words,
	reworded: listOf(text),
	inferred: listOf(text),
	sources: listOf(v.object({ id, unitId: id, unit: text, cells: words }))
});

export const consolidationOperations = [
	operation({
		id: 'getConsolidation',
		method: 'GET',
		path,
		right,
		scope: 'read',
		gives: 'one',
		params: inObligation,
		query: nothing,
		body: null,
		answer: consolidation,
		use: async ({ ctx, params }) => {
			const { view, obligation, plan } = await readConsolidation(ctx, params.obligation);
			return { ...view, obligation, plan, duplicates: view.duplicates.length, rows: view.rows.length };
		}
	}),
	operation({
		id: 'listConsolidationRows',
		method: 'GET',
		path: `${path}/rows`,
		right,
		scope: 'read',
		gives: 'list',
		params: inObligation,
		query: v.object({ ...paging, unit: v.optional(id) }),
		body: null,
		answer: foldedRow,
		use: async ({ ctx, params, query: { unit } }) => {
			const { rows } = (await readConsolidation(ctx, params.obligation)).view;
			return unit === undefined ? rows : rows.filter(({ sources }) => sources.some(({ unitId }) => unitId === unit));
		}
	})
];
