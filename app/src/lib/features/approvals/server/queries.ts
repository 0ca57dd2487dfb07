import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { NamedStep, Step } from '../view.ts';

export type NewAgreement = {
	readonly how: 'app' | 'paper';
	readonly on: PlainDate;
	readonly at: Date;
	readonly name: string;
	readonly user: string | null;
	readonly enteredBy: string;
	readonly proof: { readonly sha256: string; readonly name: string } | null;
};

/** The chain of a version in its order; empty for what was frozen before there were chains. */
export async function listSteps(tx: ReadTx, consolidationIds: readonly string[]): Promise<(Step & { readonly consolidationId: string })[]> {
	if (consolidationIds.length === 0) return [];
	const rows = await tx.selectFrom('approval_steps').selectAll().where('consolidation_id', 'in', consolidationIds).orderBy('position').execute();
	return rows.map((row) => ({
		consolidationId: row.consolidation_id,
		position: row.position,
		part: row.part,
		title: row.title,
		name: row.name,
		userId: row.user_id,
		agreed:
			row.how && row.agreed_on && row.agreed_at
				? {
						how: row.how,
						on: row.agreed_on,
						at: row.agreed_at,
						name: row.agreed_name ?? '',
						enteredBy: row.entered_by ?? '',
						proof: row.proof_sha256 && row.proof_name ? { sha256: row.proof_sha256, name: row.proof_name } : null
					}
				: null
	}));
}

/** The same, held until the transaction ends. */
export async function lockSteps(tx: Tx, consolidationId: string): Promise<Step[]> {
	await sql`select from consolidations where id = ${consolidationId} for update`.execute(tx);
	return listSteps(tx, [consolidationId]);
}

export async function insertSteps(tx: Tx, consolidationId: string, author: NewAgreement, steps: readonly NamedStep[]): Promise<void> {
	const draft = { consolidation_id: consolidationId, position: 1, part: 'draft' as const, title: 'Người soạn', name: author.name.slice(0, 50), user_id: null };
	const named = steps.map(({ part, title, name, userId }, index) => ({
		consolidation_id: consolidationId,
		position: index + 2,
		part,
		title: title.slice(0, 100),
		name: name.slice(0, 50),
		user_id: userId
	}));
	await tx
		.insertInto('approval_steps')
		.values({ ...draft, ...columnsOf(author) })
		.execute();
	await tx.insertInto('approval_steps').values(named).execute();
}

export async function setAgreement(tx: Tx, consolidationId: string, position: number, agreement: NewAgreement | null): Promise<void> {
	await tx
		.updateTable('approval_steps')
		.set(agreement ? columnsOf(agreement) : nothing)
		.where('consolidation_id', '=', consolidationId)
		.where('position', '=', position)
		.execute();
}

/** The chain that was named last in this agency. */
export async function lastChain(tx: ReadTx): Promise<Step[]> {
	const last = await tx
		.selectFrom('consolidations as c')
		.innerJoin('approval_steps as s', 's.consolidation_id', 'c.id')
		.select('c.id')
		.orderBy('c.frozen_at', (order) => order.desc().nullsLast())
		.limit(1)
		.executeTakeFirst();
	return last ? listSteps(tx, [last.id]) : [];
}

/** The name of a file that proves an answer on paper to this obligation's register; null when it is none. */
export async function findProof(tx: ReadTx, obligationId: string, sha256: string): Promise<string | null> {
	const { rows } = await sql<{ name: string }>`
		select s.proof_name as name from approval_steps s join consolidations c on c.agency_id = s.agency_id and c.id = s.consolidation_id
			where c.obligation_id = ${obligationId} and s.proof_sha256 = ${sha256}
		union all select returned_proof_name from consolidations where obligation_id = ${obligationId} and returned_proof_sha256 = ${sha256}`.execute(tx);
	return rows[0]?.name ?? null;
}

const nothing = {
	how: null,
	agreed_on: null,
	agreed_at: null,
	agreed_name: null,
	agreed_user: null,
	entered_by: null,
	proof_sha256: null,
	proof_name: null
};

function columnsOf({ how, on, at, name, user, enteredBy, proof }: NewAgreement) {
	return {
		how,
		agreed_on: on,
		agreed_at: at,
		agreed_name: name,
		agreed_user: user,
		entered_by: enteredBy,
		proof_sha256: proof?.sha256 ?? null,
		proof_name: proof?.name ?? null
	};
}
