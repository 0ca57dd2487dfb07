import { type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Duty } from '../../duty.ts';
import { listDuties } from '../duty-queries.ts';

/** One duty and where its units stand; a unit's person sees that unit alone. */
export async function readDuty(ctx: Context, dutyId: string): Promise<Duty> {
	const duty = (await readOnly(ctx, (tx) => listDuties(tx, { dutyId })))[0];
	const shown = duty && seenBy(ctx, duty);
	if (!shown || shown.parts.length === 0) throw new Problem('duty.not-found');
	return shown;
}

/** Those of these plans; a unit's person sees what the unit was given. */
export async function dutiesOf(tx: ReadTx, ctx: Context, planIds: readonly string[]): Promise<Duty[]> {
	const duties = await listDuties(tx, { planIds });
	return duties.map((duty) => seenBy(ctx, duty)).filter(({ parts }) => parts.length > 0);
}

export async function openDutyFile(ctx: Context, dutyId: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { parts } = await readDuty(ctx, dutyId);
	const file = parts.flatMap(({ reports }) => reports).find((report) => report.file?.sha256 === sha256)?.file;
	const bytes = file ? await fileStore().get(ctx.agencyId, sha256) : null;
	if (!file || !bytes) throw new Problem('file.not-found');
	return { bytes, name: file.name };
}

function seenBy({ actor }: Context, duty: Duty): Duty {
	return actor.kind === 'user' && actor.role === 'unit' ? { ...duty, parts: duty.parts.filter(({ unit }) => unit.id === unitOf(actor)) } : duty;
}
