import { disclosureFigures, disclosureStanding, workingDaysAfter, type WorkingCalendar } from '@kheo/core';
import type { Selectable } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { DisclosurePostingsTable, ListedDisclosure } from '#lib/server/database/tables/disclosures.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Disclosure, Disclosures, Posting } from '../disclosure.ts';

/** The list that holds now; version 0 where the agency has none yet. */
export async function currentList(tx: ReadTx): Promise<{ readonly version: number; readonly items: readonly ListedDisclosure[] }> {
	const found = await tx.selectFrom('disclosure_lists').select(['version', 'items']).orderBy('version', 'desc').executeTakeFirst();
	return found ?? { version: 0, items: [] };
}

/** Every item that these readers may see, how it stands today, and what was disclosed. */
export async function listDisclosures(tx: ReadTx, which: 'all' | 'public'): Promise<Disclosures> {
	const { version, items } = await currentList(tx);
	const shown = items.map((item, at) => ({ ...item, ordinal: at + 1 })).filter(({ audience }) => which === 'all' || audience === 'public');
	const postings = await postingsOf(
		tx,
		shown.map(({ id }) => id)
	);
	const { today } = contextOf(tx);
	const calendar = await agencyCalendar(tx);
	const all = shown.map((item): Disclosure => {
		const own = (postings.get(item.id) ?? []).map((row) => asPosting(row, item, calendar));
		return { ...item, postings: own, ...disclosureStanding(item, own, today) };
	});
	return { items: all, version, figures: disclosureFigures(all.map(({ state }) => state)) };
}

async function postingsOf(tx: ReadTx, itemIds: readonly string[]) {
	if (itemIds.length === 0) return new Map<string, never[]>();
	const rows = tx.selectFrom('disclosure_postings').selectAll().where('struck_at', 'is', null).where('item_id', 'in', itemIds);
	return Map.groupBy(await rows.orderBy('posted_on', 'desc').orderBy('id', 'desc').execute(), ({ item_id: id }) => id);
}

function asPosting(row: Selectable<DisclosurePostingsTable>, { withinDays }: ListedDisclosure, calendar: WorkingCalendar): Posting {
	const { id, title, form, place, posted_on: on, posted_until: until, valid_to: validTo, decided_on: decided, done_by: by, link, file_name: file } = row;
	const isLate = decided !== null && withinDays !== null && on > workingDaysAfter(decided, withinDays, calendar);
	return { id, title, form, place, on, until, validTo, isLate, by, link, file };
}
