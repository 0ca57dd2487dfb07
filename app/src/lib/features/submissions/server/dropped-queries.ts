import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';

export type StoredDrop = {
	readonly id: string;
	readonly name: string;
	readonly sha256: string | null;
	readonly refusal: string | null;
	readonly sameAs: string | null;
	/** The unit whose return has rows of it, or was filed on its proof. */
	readonly takenFor: string | null;
};

/** The files dropped for an obligation and not put aside, in the order they came. */
export async function listDropped(tx: ReadTx, obligationId: string): Promise<StoredDrop[]> {
	const { rows } = await sql<StoredDrop>`
		select d.id, d.name, d.file_sha256 as "sha256", d.refusal, earlier.name as "sameAs",
			(select s.unit_id from submissions s where s.obligation_id = d.obligation_id and (s.proof_sha256 = d.file_sha256 or exists (
				select from submission_rows r where r.submission_id = s.id and r.removed_at is null and r.source ->> 'sha256' = d.file_sha256)) limit 1) as "takenFor"
		from dropped_files d left join dropped_files earlier on earlier.id = d.same_as and earlier.put_aside_at is null
		where d.obligation_id = ${obligationId} and d.put_aside_at is null order by d.added_at, d.id`.execute(tx);
	return rows;
}

/** A dropped file whose bytes were kept. */
export async function getDropped(tx: ReadTx, obligationId: string, id: string): Promise<{ readonly name: string; readonly sha256: string }> {
	const found = await tx
		.selectFrom('dropped_files')
		.select(['name', 'file_sha256 as sha256'])
		.where('id', '=', id)
		.where('obligation_id', '=', obligationId)
		.executeTakeFirst();
	if (!found?.sha256) throw new Problem('file.not-found');
	return { name: found.name, sha256: found.sha256 };
}
