import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import type { Db, ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { NewAgency } from '../schema.ts';

export type AgencyInDirectory = { readonly id: string; readonly slug: string; readonly name: string };

/** For the first page: readable by anyone, without a tenant. */
export async function listAgencies(db: Db): Promise<AgencyInDirectory[]> {
	return db.selectFrom('agency_directory').select(['agency_id as id', 'slug', 'name']).where('listed', '=', true).orderBy(vietnameseOrder('name')).execute();
}

export async function findAgencyBySlug(db: Db, slug: string): Promise<AgencyInDirectory | undefined> {
	return db.selectFrom('agency_directory').select(['agency_id as id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst();
}

/** How the transaction's agency writes itself on paper. */
export async function getAgency(tx: ReadTx) {
	return tx
		.selectFrom('agencies')
		.select([
			'agency_id as id',
			'name',
			'parent_name as parentName',
			'abbreviation',
			'place',
			'province',
			'system',
			'superior_receiver as superiorReceiver',
			'paper_style as style',
			'acts_from as actsFrom'
		])
		.executeTakeFirstOrThrow();
}

export async function insertAgency(tx: Tx, agencyId: string, agency: NewAgency): Promise<void> {
	const { slug, name, parentName, abbreviation, place, province, system, superiorReceiver } = agency;
	await tx
		.insertInto('agencies')
		.values({ name, parent_name: parentName || null, abbreviation, place, province, system, superior_receiver: superiorReceiver || null })
		.execute();
	await tx.insertInto('agency_directory').values({ slug, agency_id: agencyId, name, listed: true }).execute();
}

/** Its address is free for another, it is listed no more, and nobody belongs to it; false when it had that address no longer. What was written there stays. */
export async function retireAgency(tx: Tx, agencyId: string, slug: string, retired: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('agency_directory')
		.set({ slug: retired, listed: false })
		.where('agency_id', '=', agencyId)
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	await tx.deleteFrom('memberships').execute();
	return true;
}
