import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { ReadTx } from '../database/schema.ts';
import { readOnly } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';
import { sha256Of } from '../files/store.ts';
import { entryHash, sealable, sealableColumns, type SealableEntry } from './entry-hash.ts';

export type Verification = {
	readonly sealed: number;
	/** Entries the sealer has not reached yet, and autosaves still being gathered. */
	readonly unsealed: number;
	readonly gathering: number;
	readonly firstBroken: { readonly position: number; readonly entryId: string; readonly why: 'changed' | 'missing' | 'gap' } | null;
	readonly files: number;
	readonly damagedFiles: readonly { readonly sha256: string; readonly why: 'missing' | 'changed' }[];
};

type Sealed = Partial<SealableEntry> & { position: number; entry_id: string; previous_hash: string; hash: string };
const batch = 1000;

/** Recomputes the agency's whole chain and every stored file's hash. */
export function verify(ctx: Context, store: FileStore): Promise<Verification> {
	return readOnly(ctx, async (tx) => {
		const { sealed, firstBroken } = await verifyChain(tx);
		const counts = await sql<{ unsealed: number; gathering: number }>`
			select (select count(*) from audit_entries e where not exists (select from audit_seals s where s.agency_id = e.agency_id and s.entry_id = e.id)) as unsealed,
				(select count(*) from audit_drafts) as gathering`.execute(tx);
		const { unsealed = 0, gathering = 0 } = counts.rows[0] ?? {};
		return { sealed, firstBroken, unsealed, gathering, ...(await verifyFiles(tx, ctx.agencyId, store)) };
	});
}

async function verifyChain(tx: ReadTx): Promise<Pick<Verification, 'sealed' | 'firstBroken'>> {
	let [position, hash] = [0, ''];
	for (let links = await linksAfter(tx, 0); links.length > 0; links = await linksAfter(tx, position)) {
		for (const link of links) {
			const why = whatIsWrong(link, position, hash);
			if (why) return { sealed: position, firstBroken: { position: link.position, entryId: link.entry_id, why } };
			({ position, hash } = link);
		}
	}
	return { sealed: position, firstBroken: null };
}

function whatIsWrong(link: Sealed, position: number, hash: string): 'changed' | 'missing' | 'gap' | null {
	if (link.position !== position + 1) return 'gap';
	if (!link.id) return 'missing';
	return link.previous_hash === hash && entryHash(hash, sealable(link as SealableEntry)) === link.hash ? null : 'changed';
}

async function linksAfter(tx: ReadTx, position: number): Promise<Sealed[]> {
	const { rows } = await sql<Sealed>`
		select s.position, s.entry_id, s.previous_hash, s.hash, ${sql.raw(sealableColumns)}
		from audit_seals s left join audit_entries e on e.agency_id = s.agency_id and e.id = s.entry_id
		where s.position > ${position} order by s.position limit ${batch}`.execute(tx);
	return rows;
}

async function verifyFiles(tx: ReadTx, agencyId: string, store: FileStore): Promise<Pick<Verification, 'files' | 'damagedFiles'>> {
	const rows = await tx.selectFrom('files').select('sha256').orderBy('sha256').execute();
	const damagedFiles: { sha256: string; why: 'missing' | 'changed' }[] = [];
	for (const { sha256 } of rows) {
		const bytes = await store.get(agencyId, sha256);
		if (!bytes) damagedFiles.push({ sha256, why: 'missing' });
		else if (sha256Of(bytes) !== sha256) damagedFiles.push({ sha256, why: 'changed' });
	}
	return { files: rows.length, damagedFiles };
}
