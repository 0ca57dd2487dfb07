import { actorKey, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Duty } from '../../duty.ts';
import { listDuties } from '../duty-queries.ts';
import { mayAnswer } from '../require-answerer.ts';

/** One duty and where its units stand; a unit's person sees that unit alone. */
export async function readDuty(ctx: Context, dutyId: string): Promise<Duty> {
	const duty = (await readOnly(ctx, (tx) => listDuties(tx, { dutyId })))[0];
	const shown = duty && seenBy(ctx, duty);
	if (!shown || shown.parts.length === 0) throw new Problem('duty.not-found');
	return shown;
}

/** May the reader accept what is reported of it, send it back or call it back? */
export function mayAnswerDuty(ctx: Context, duty: Duty): Promise<boolean> {
	return readOnly(ctx, (tx) => mayAnswer(tx, ctx, duty));
}

/** Those of these plans; a unit's person sees what the unit was given. */
export async function dutiesOf(tx: ReadTx, ctx: Context, planIds: readonly string[]): Promise<Duty[]> {
	const duties = await listDuties(tx, { planIds });
	return duties.map((duty) => seenBy(ctx, duty)).filter(({ parts }) => parts.length > 0);
}

/** What these inspection visits found, with where their units stand. */
export function listVisitDuties(tx: ReadTx, visitIds: readonly string[]): Promise<Duty[]> {
	return listDuties(tx, { visitIds });
}

export async function openDutyFile(ctx: Context, dutyId: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { parts } = await readDuty(ctx, dutyId);
	const file = parts.flatMap(({ reports }) => reports).find((report) => report.file?.sha256 === sha256)?.file;
	const bytes = file ? await readStored(ctx, sha256) : null;
	if (!file || !bytes) throw new Problem('file.not-found');
	return { bytes, name: file.name };
}

function seenBy({ actor }: Context, duty: Duty): Duty {
	if (duty.finding?.by === actorKey(actor)) return duty;
	return actor.kind === 'user' && actor.role === 'unit' ? { ...duty, parts: duty.parts.filter(({ unit }) => unit.id === unitOf(actor)) } : duty;
}
