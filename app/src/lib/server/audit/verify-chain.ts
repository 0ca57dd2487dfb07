import type { AnchorAnswer, FirstBroken, LogAnchor } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { ReadTx } from '../database/schema.ts';
import { readOnly } from '../database/transaction.ts';
import { entryHash, sealable, sealableColumns, type SealableEntry } from './entry-hash.ts';

export type ChainAnswer = { readonly sealed: number; readonly firstBroken: FirstBroken | null; readonly anchors: readonly AnchorAnswer[] };

type Sealed = Partial<SealableEntry> & { position: number; entry_id: string; previous_hash: string; hash: string };
const batch = 1000;

/** Recomputes the agency's chain from its beginning to the first link that is wrong, and compares it with anchors that were kept outside. */
export async function verifyChain(ctx: Context, anchors: readonly LogAnchor[], onSeen: (links: number) => Promise<void>): Promise<ChainAnswer> {
	const wanted = new Set(anchors.map((anchor) => anchor.position));
	const hashes = new Map<number, string>();
	const answer = (sealed: number, firstBroken: FirstBroken | null) => ({
		sealed,
		firstBroken,
		anchors: anchors.map((anchor) => ({ ...anchor, found: compared(anchor, hashes.get(anchor.position), firstBroken !== null) }))
	});
	let [position, hash] = [0, ''];
	for (let links = await linksAfter(ctx, 0); links.length > 0; links = await linksAfter(ctx, position)) {
		for (const link of links) {
			const why = whatIsWrong(link, position, hash);
			if (why) return answer(position, { position: link.position, entryId: link.entry_id, why });
			({ position, hash } = link);
			if (wanted.has(position)) hashes.set(position, hash);
		}
		await onSeen(links.length);
	}
	return answer(position, null);
}

function compared(anchor: LogAnchor, hash: string | undefined, isBroken: boolean): AnchorAnswer['found'] {
	if (hash === undefined) return isBroken ? 'unsure' : 'beyond';
	return hash === anchor.hash ? 'same' : 'differs';
}

function whatIsWrong(link: Sealed, position: number, hash: string): FirstBroken['why'] | null {
	if (link.position !== position + 1) return 'gap';
	if (!link.id) return 'missing';
	if (link.previous_hash !== hash) return 'gap';
	return entryHash(hash, sealable(link as SealableEntry)) === link.hash ? null : 'changed';
}

function linksAfter(ctx: Context, position: number): Promise<Sealed[]> {
	return readOnly(ctx, async (tx: ReadTx) => {
		const { rows } = await sql<Sealed>`
			select s.position, s.entry_id, s.previous_hash, s.hash, ${sql.raw(sealableColumns)}
			from audit_seals s left join audit_entries e on e.agency_id = s.agency_id and e.id = s.entry_id
			where s.position > ${position} order by s.position limit ${batch}`.execute(tx);
		return rows;
	});
}
