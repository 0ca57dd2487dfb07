import { addDays, daysBetween, type PlainDate, yearParameters } from '@kheo/core';
import { writeXlsx } from '@kheo/documents/write-xlsx';

import { listUnits } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { inYear } from '../../in-year.ts';
import type { LibrarySlogan, Showing } from '../../slogan.ts';
import { listSources } from '../queries.ts';

export type Library = {
	readonly slogans: readonly LibrarySlogan[];
	readonly showings: readonly Showing[];
	readonly sources: readonly { readonly id: string; readonly name: string }[];
	/** For the Office, which enters showings for any unit. */
	readonly units: readonly { readonly id: string; readonly name: string }[];
};

/** The library with how often each was seen, the log of showings, and the documents from which more can be taken. */
export function readLibrary(ctx: Context): Promise<Library> {
	return readOnly(ctx, async (tx) => {
		const showings = await listShowings(tx);
		const rows = await tx.selectFrom('slogans').selectAll().orderBy('added_at', 'desc').orderBy('ordinal').execute();
		const slogans = rows.map((row): LibrarySlogan => {
			const shown = inYear(row, ctx.today);
			const seen = showings.filter(({ sloganId }) => sloganId === row.id);
			return {
				id: row.id,
				version: row.version,
				...shown,
				parameters: yearParameters(shown.words),
				source: row.source,
				documentId: row.document_id,
				printed: row.printed === row.words ? null : row.printed,
				compared: row.compared,
				state: row.state,
				from: row.shown_from,
				to: row.shown_to,
				reason: row.reason,
				addedBy: row.added_by,
				decidedBy: row.decided_by,
				approvable: mayDecide(ctx) && row.added_by_id !== actorKey(ctx.actor),
				days: daysSeen(seen, ctx.today),
				places: new Set(seen.map(({ place }) => place)).size
			};
		});
		const units = actsForOffice(ctx.actor) ? (await listUnits(tx)).map(({ id, name }) => ({ id, name })) : [];
		return { slogans, showings, units, sources: actsForOffice(ctx.actor) ? await listSources(tx) : [] };
	});
}

/** The log as a table to hand in with the report. */
export async function exportShowings(ctx: Context): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { showings } = await readLibrary(ctx);
	const words = messagesIn(ctx.locale).slogans;
	const rows = showings.map((one) => [one.words, words.hows[one.how], one.place === '-' ? words.ourSite : one.place, one.from, one.to, one.note]);
	const columns = words.showingColumns.map((heading, at) => ({ heading, width: [60, 18, 36, 12, 12, 36][at] ?? 16 }));
	return { bytes: await writeXlsx({ name: words.showings, columns, rows }), name: `${words.showings} ${ctx.today}.xlsx` };
}

function mayDecide({ actor }: Context): boolean {
	return actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'leader');
}

type Seen = Showing & { readonly sloganId: string };

/** On how many days until today it was seen somewhere; a day with several places counts once. */
function daysSeen(showings: readonly Seen[], today: PlainDate): number {
	const days = showings.flatMap(({ from, to }) => {
		const last = to < today ? to : today;
		return Array.from({ length: Math.max(0, daysBetween(from, last) + 1) }, (_, index) => addDays(from, index));
	});
	return new Set(days).size;
}

async function listShowings(tx: ReadTx): Promise<Seen[]> {
	const rows = await tx
		.selectFrom('slogan_showings as shown')
		.innerJoin('slogans', 'slogans.id', 'shown.slogan_id')
		.select(['shown.id', 'slogan_id', 'slogans.label', 'slogans.words', 'slogans.year', 'how', 'place', 'shown_on', 'shown_until', 'note'])
		.leftJoin('units', 'units.id', 'shown.unit_id')
		.select(['file_sha256', 'file_name', 'entered_by', 'units.name as unit'])
		.orderBy('shown_on', 'desc')
		.orderBy('shown.id', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		sloganId: row.slogan_id,
		words: inYear(row, row.shown_on).words,
		how: row.how,
		place: row.place,
		from: row.shown_on,
		to: row.shown_until,
		note: row.note,
		file: row.file_sha256 && row.file_name ? { sha256: row.file_sha256, name: row.file_name } : null,
		enteredBy: row.entered_by,
		unit: row.unit
	}));
}
