import { coverageOf } from '@kheo/core';
import { sql } from 'kysely';
import { type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { PlanCoverage } from '../../coverage.ts';

type UnitRows = { readonly unit: string; readonly heads: readonly (string | null)[] };

/**
 * Which of the plan's content heads the registrations sent so far cover, altogether and unit by unit; of one registration or of all. A unit's
 * person sees that unit alone.
 */
export function readCoverage(ctx: Context, planId: string, obligationId: string | null = null): Promise<PlanCoverage> {
	return readOnly(ctx, async (tx) => {
		const heads = await tx.selectFrom('content_heads').select(['label', 'title']).where('plan_id', '=', planId).orderBy('position').execute();
		const units = await listUnitRows(tx, planId, obligationId, ownUnit(ctx));
		const rows = units.flatMap(({ unit, heads: named }) => named.map((head) => ({ unit, head })));
		const byUnit = units.map(({ unit, heads: named }) => ({
			unit,
			coverage: coverageOf(
				heads,
				named.map((head) => ({ unit, head }))
			)
		}));
		return { coverage: coverageOf(heads, rows), byUnit };
	});
}

function ownUnit({ actor }: Context): string | null {
	return actor.kind === 'user' && actor.role === 'unit' ? unitOf(actor) : null;
}

async function listUnitRows(tx: ReadTx, planId: string, obligationId: string | null, unitId: string | null): Promise<UnitRows[]> {
	const { rows } = await sql<UnitRows>`
		select u.name as unit, coalesce(jsonb_agg(line -> 'head') filter (where line is not null), '[]'::jsonb) as heads
		from obligations o
		join submissions s on s.obligation_id = o.id and s.status in ('submitted', 'needs-more', 'accepted')
		join submission_versions v on v.submission_id = s.id and v.version = s.version
		join units u on u.id = s.unit_id
		left join lateral jsonb_array_elements(v.rows) line on true
		where o.plan_id = ${planId} and o.kind = 'registration' and o.withdrawn_at is null
			and (${obligationId}::uuid is null or o.id = ${obligationId}::uuid) and (${unitId}::uuid is null or u.id = ${unitId}::uuid)
		group by u.id, u.name, u.position order by u.position, u.name collate "vi-x-icu"`.execute(tx);
	return rows;
}
