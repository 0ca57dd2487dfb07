import { type Unit, listUnits } from '#lib/features/agencies/server/service.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { confirmPlan } from '#lib/features/plans/server/service/confirm-plan.ts';
import { listReturns } from '#lib/features/submissions/server/service/list-returns.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { answer } from './answer.ts';
import { sampleFile } from './sample-file.ts';
import { sampleReturns } from './sample-returns.ts';

/** Runs the chain once: the plan is read and confirmed, the units answer with their files. What a killed load left is gone on with. */
export async function loadChain(office: Context): Promise<void> {
	const at = (iso: string): Context => ({ ...office, now: new Date(iso), today: dayIn(new Date(iso)) });
	const obligationId = await runningRegistration(at('2026-09-21T08:15:00+07:00'));
	const { units, begun } = await readOnly(office, async (tx) => ({
		units: new Map((await listUnits(tx)).map((unit): [string, Unit] => [unit.code, unit])),
		begun: new Set((await listReturns(tx, [obligationId])).filter(({ status }) => status !== null).map(({ unitId }) => unitId))
	}));
	for (const sample of sampleReturns) {
		const unit = units.get(sample.unit);
		if (unit && !begun.has(unit.id)) await answer(at(sample.at), { obligationId, unitId: unit.id }, unit.name, sample);
	}
}

/** The sample plan's registration, read and confirmed here unless it runs already. */
export async function runningRegistration(ctx: Context): Promise<string> {
	const known = await findRegistration(ctx);
	if (known) return known;
	const upload = await readUploadedFile(ctx, { name: 'ke-hoach.docx', bytes: await sampleFile('ke-hoach.docx') });
	if (!upload.ok) throw new Error(upload.message);
	await confirmPlan(ctx, { documentId: upload.documentId });
	const confirmed = await findRegistration(ctx);
	if (!confirmed) throw new Error('the sample plan asks for no registration');
	return confirmed;
}

function findRegistration(ctx: Context): Promise<string | undefined> {
	return readOnly(
		ctx,
		async (tx) => (await tx.selectFrom('obligations').select('id').where('kind', '=', 'registration').where('form_id', 'is not', null).executeTakeFirst())?.id
	);
}
