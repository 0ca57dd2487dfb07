import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PurposeEntry } from '../../purpose-entry.ts';
import { type PurposeName, type Purpose, purposes } from '../../register/purposes.ts';
import { byPurpose } from '../../register/register.ts';
import { listColumns } from '../columns.ts';

/** The whole register, purpose by purpose, for who answers for it. */
export function readRegister(ctx: Context): Promise<PurposeEntry[]> {
	if (!seesRegister(ctx)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, registerIn);
}

/** The same inside a reading that asks for more. */
export async function registerIn(tx: ReadTx): Promise<PurposeEntry[]> {
	const rows = await tx.selectFrom('personal_purposes').selectAll().execute();
	const own = new Map(rows.map((row) => [row.purpose, row]));
	return [...byPurpose(await listColumns(tx))].map(([name, fields]) => {
		const row = own.get(name);
		return {
			...(purposes[name] satisfies Purpose),
			name,
			text: row?.purpose_text ?? '',
			months: row?.keep_months ?? null,
			source: row?.source ?? '',
			changed: row ? { by: row.changed_by, on: dayIn(row.changed_at) } : null,
			version: row?.version ?? 0,
			fields
		};
	});
}

/** After how many months what was kept for this purpose goes; null where another page, or the archive, says so. */
export async function monthsOf(tx: ReadTx, name: PurposeName): Promise<number | null> {
	const { keeping }: Purpose = purposes[name];
	if (keeping.by !== 'here') return null;
	const row = await tx.selectFrom('personal_purposes').select('keep_months').where('purpose', '=', name).executeTakeFirst();
	return row?.keep_months ?? keeping.months;
}

function seesRegister({ actor }: Context): boolean {
	return actor.kind === 'system' || actor.kind === 'job' || (actor.kind === 'user' && (actor.role === 'admin' || actor.role === 'leader'));
}
