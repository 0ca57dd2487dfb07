import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, type Context, unitOf } from '#lib/server/context.ts';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewShowing } from '../../schema.ts';
import { findSlogan } from '../queries.ts';

/** Where a slogan hung or ran, from which day to which, with a photo where there is one. Only what may be shown was shown. */
export async function recordShowing(
	ctx: Context,
	{ unitId, ...showing }: Omit<NewShowing, 'unitId'> & Partial<Pick<NewShowing, 'unitId'>>,
	key = ''
): Promise<string> {
	if (ctx.actor.kind !== 'user') throw new Problem('actor.not-allowed');
	const { sloganId, how, place, from, to, note, file } = showing;
	const of = unitOf(ctx.actor) ?? unitId ?? null;
	if (from > ctx.today) throw new Problem('slogan.shown-in-future');
	const kept = await keepScan(ctx, file);
	return inTransaction(ctx, 'slogan.shown', (tx) =>
		onceFor(tx, key, async () => {
			const slogan = await findSlogan(tx, sloganId);
			if (!slogan || slogan.state === 'proposed') throw new Problem('slogan.not-approved');
			if (of !== null && !(await listUnits(tx)).some((unit) => unit.id === of)) throw new Problem('unit.not-found');
			const id = newId();
			await insertScan(tx, kept);
			const proof = { file_sha256: kept?.sha256 ?? null, file_name: kept?.name ?? null };
			await tx
				.insertInto('slogan_showings')
				.values({
					id,
					slogan_id: sloganId,
					how,
					place,
					shown_on: from,
					shown_until: to,
					note,
					unit_id: of,
					...proof,
					entered_at: ctx.now,
					entered_by: actorName(ctx.actor)
				})
				.execute();
			await audit(tx, { subject: { type: 'slogan', id: sloganId }, data: { how, place, from, to, unit: of, file: kept?.sha256 ?? null } });
			return id;
		})
	);
}
