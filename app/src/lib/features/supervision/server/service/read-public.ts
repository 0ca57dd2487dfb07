import { recommendationFigures, shortDate } from '@kheo/core';
import { writeCsv } from '@kheo/documents/write-csv';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Recommendation } from '../../supervision.ts';
import { listRecommendations, listSupervisions } from '../queries.ts';
import { yearsOf } from './read-supervision.ts';

/** What everybody may read: the public lines of a year with what was recommended and how it stands; no sheet and no name. */
export function readPublicSupervision(ctx: Context, asked: number | null) {
	return readOnly(ctx, async (tx) => {
		const years = await yearsOf(tx, ctx);
		const year = asked !== null && years.includes(asked) ? asked : Number(ctx.today.slice(0, 4));
		const lines = await listSupervisions(tx, { year, publicOnly: true }, ctx.today);
		const ids = lines.map(({ id }) => id);
		const all = (await listRecommendations(tx, { supervisionIds: ids }, ctx.today)).map(asPublic);
		const own = Map.groupBy(all, ({ supervisionId }) => supervisionId);
		const supervisions = lines.map((line) => ({ ...line, recommendations: own.get(line.id) ?? [] }));
		return { year, years, supervisions, figures: recommendationFigures(all, ctx.today) };
	});
}

function asPublic(recommendation: Recommendation): Recommendation {
	return { ...recommendation, steps: recommendation.steps.map((step) => ({ ...step, by: '', file: null })) };
}

/** The public recommendations of a year for a spreadsheet, a line to each, with the time they are of. */
export async function writeSupervisionCsv(ctx: Context, asked: number): Promise<string> {
	const { supervisions } = await readPublicSupervision(ctx, asked);
	const { columns, leaders, one, standings, asOf } = messagesIn(ctx.locale).supervision;
	const heads = [columns.what, columns.body, one.to, one.recommendWords, one.due, columns.state];
	const lines = supervisions.flatMap(({ title, body, recommendations }) =>
		recommendations.map(({ unit, words, due, standing }) => [title, body.name, unit?.name ?? leaders, words, shortDate(due), standings[standing]])
	);
	return writeCsv([heads, ...lines, [asOf, ctx.now.toISOString()]]);
}

/** Whether the people find anything behind the door: a public supervision or a public draft. */
export async function hasPublicSupervision(tx: ReadTx): Promise<boolean> {
	const one = await tx.selectFrom('supervisions').select('id').where('is_public', '=', true).limit(1).executeTakeFirst();
	return (one ?? (await tx.selectFrom('criticisms').select('id').where('is_public', '=', true).limit(1).executeTakeFirst())) !== undefined;
}
