import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { NamedStep, Step, Subject } from '../view.ts';

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
export async function listSteps(tx: ReadTx, subjectIds: readonly string[]): Promise<(Step & { readonly subjectId: string })[]> {
	if (subjectIds.length === 0) return [];
	const rows = await tx.selectFrom('approval_steps').selectAll().where('subject_id', 'in', subjectIds).orderBy('position').execute();
	return rows.map((row) => ({
		subjectId: row.subject_id,
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
export async function lockSteps(tx: Tx, { of, id }: Subject): Promise<Step[]> {
	const { rows } = await sql`select from ${sql.table(tables[of])} where id = ${id} for update`.execute(tx);
	return rows.length === 0 ? [] : listSteps(tx, [id]);
}

const tables = { consolidation: 'consolidations', draft: 'draft_rounds' } as const;

export async function insertSteps(tx: Tx, subject: Subject, author: NewAgreement, steps: readonly NamedStep[]): Promise<void> {
	const own = { consolidation_id: subject.of === 'consolidation' ? subject.id : null, draft_round_id: subject.of === 'draft' ? subject.id : null };
	const draft = { ...own, position: 1, part: 'draft' as const, title: 'Người soạn', name: author.name.slice(0, 50), user_id: null };
	const named = steps.map(({ part, title, name, userId }, index) => ({
		...own,
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

export async function setAgreement(tx: Tx, subjectId: string, position: number, agreement: NewAgreement | null): Promise<void> {
	await tx
		.updateTable('approval_steps')
		.set(agreement ? columnsOf(agreement) : nothing)
		.where('subject_id', '=', subjectId)
		.where('position', '=', position)
		.execute();
}

/** The chain that was named last in this agency. */
export async function lastChain(tx: ReadTx): Promise<Step[]> {
	const last = await tx
		.selectFrom('approval_steps')
		.select('subject_id as id')
		.where('part', '=', 'draft')
		.orderBy('agreed_at', (order) => order.desc().nullsLast())
		.limit(1)
		.executeTakeFirst();
	return last ? listSteps(tx, [last.id]) : [];
}

/** The name of a file that proves an answer on paper to this obligation's register, or to this draft; null when it is none. */
export async function findProof(tx: ReadTx, origin: string, sha256: string): Promise<string | null> {
	const { rows } = await sql<{ name: string }>`
		select s.proof_name as name from approval_steps s join consolidations c on c.agency_id = s.agency_id and c.id = s.consolidation_id
			where c.obligation_id = ${origin} and s.proof_sha256 = ${sha256}
		union all select returned_proof_name from consolidations where obligation_id = ${origin} and returned_proof_sha256 = ${sha256}
		union all select s.proof_name from approval_steps s join draft_rounds r on r.agency_id = s.agency_id and r.id = s.draft_round_id
			where r.draft_id = ${origin} and s.proof_sha256 = ${sha256}
		union all select returned_proof_name from draft_rounds where draft_id = ${origin} and returned_proof_sha256 = ${sha256}`.execute(tx);
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
