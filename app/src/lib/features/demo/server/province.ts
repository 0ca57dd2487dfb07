import type { Context } from '#lib/server/context.ts';
import { dayIn } from '#lib/server/clock.ts';
import { audit } from '#lib/server/database/audit.ts';
import { derivedId } from '#lib/server/database/derived-id.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { createAgency, findAgencyBySlug, listUnits } from '#lib/features/agencies/server/service.ts';
import { addUnits } from '#lib/features/agencies/server/service/add-units.ts';
import { loadActivities } from '#lib/features/activities/server/service/load-activities.ts';
import { loadEvidence, putPictures } from '#lib/features/evidence/server/service/load-evidence.ts';
import { loadReturns } from '#lib/features/submissions/server/service/load-returns.ts';
import { runningRegistration } from './load-chain.ts';
import { pictureSize, provincePictures } from './province-pictures.ts';
import { provinceAgency, provinceReturn, provinceUnits } from './province-words.ts';

export type ProvinceSize = {
	readonly agencies: number;
	readonly units: number;
	readonly largest: number;
	readonly rowsPerUnit: number;
	readonly evidence: number;
};

/** As many as a province has: its first agency runs a plan with a thousand units. */
export const province: ProvinceSize = { agencies: 120, units: 3000, largest: 1000, rowsPerUnit: 20, evidence: 200_000 };

/** Generates a province, the same each time: agencies, units, a running plan in each, every unit's registration, and what shows that it was done. What is there already stays. */
export async function loadProvince(db: Db, now: Date, size: ProvinceSize = province, told: (done: number) => void = () => undefined): Promise<void> {
	const pictures = await provincePictures();
	for (let n = 0; n < size.agencies; n += 1) {
		await loadAgency(db, now, n, size, pictures);
		told(n + 1);
	}
}

/** How many units the agency has; the first has the most and the others share the rest evenly. */
export function unitsOf({ agencies, units, largest }: ProvinceSize, n: number): number {
	if (n === 0) return largest;
	const [each, rest] = [Math.floor((units - largest) / (agencies - 1)), (units - largest) % (agencies - 1)];
	return each + (n <= rest ? 1 : 0);
}

/** How many pieces of evidence the agency has: by its share of the units, so that all together make the whole number. */
export function evidenceOf(size: ProvinceSize, n: number): number {
	const before = Array.from({ length: n }, (_, other) => unitsOf(size, other)).reduce((sum, units) => sum + units, 0);
	const upTo = (units: number) => Math.floor((size.evidence * units) / size.units);
	return upTo(before + unitsOf(size, n)) - upTo(before);
}

async function loadAgency(db: Db, now: Date, n: number, size: ProvinceSize, pictures: readonly Uint8Array[]): Promise<void> {
	const agency = provinceAgency(n);
	const known = await findAgencyBySlug(db, agency.slug);
	const agencyId = known?.id ?? derivedId(`kheo.province ${n}`);
	const ctx: Context = { agencyId, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
	if (!known) await createAgency(ctx, agency);
	const there = await readOnly(ctx, listUnits);
	if (there.length === 0) await addUnits(ctx, provinceUnits(n, unitsOf(size, n)));
	const obligationId = await runningRegistration(ctx);
	await loadRegistrations(ctx, obligationId, size.rowsPerUnit);
	await loadProofs(ctx, obligationId, evidenceOf(size, n), pictures);
}

async function loadRegistrations(ctx: Context, obligationId: string, rowsPerUnit: number): Promise<void> {
	const { form, owing, begun } = await readOnly(ctx, async (tx) => ({
		form: await tx
			.selectFrom('forms as f')
			.innerJoin('obligations as o', 'o.form_id', 'f.id')
			.select('f.columns')
			.where('o.id', '=', obligationId)
			.executeTakeFirstOrThrow(),
		owing: await tx.selectFrom('assignments').select('unit_id as unitId').where('obligation_id', '=', obligationId).orderBy('unit_id').execute(),
		begun: await tx.selectFrom('submissions').select('id').where('obligation_id', '=', obligationId).limit(1).execute()
	}));
	if (begun.length > 0) return;
	await inTransaction(ctx, 'sample.returns-generated', async (tx) => {
		const units = await listUnits(tx);
		const placeOf = new Map(units.map(({ id }, at) => [id, at]));
		const returns = owing.map(({ unitId }) => ({ obligationId, unitId, ...provinceReturn(placeOf.get(unitId) ?? 0, rowsPerUnit, ctx.now) }));
		await loadReturns(tx, form.columns, returns);
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { returns: returns.length, rows: returns.length * rowsPerUnit } });
	});
}

async function loadProofs(ctx: Context, obligationId: string, count: number, pictures: readonly Uint8Array[]): Promise<void> {
	const begun = await readOnly(ctx, (tx) => tx.selectFrom('evidence').select('id').where('obligation_id', '=', obligationId).limit(1).execute());
	if (begun.length > 0 || count === 0) return;
	const put = await putPictures(ctx, pictures, pictureSize);
	await inTransaction(ctx, 'sample.evidence-generated', async (tx) => {
		await loadActivities(tx, obligationId, { name: 'c2', scheduled: 'c3' });
		await loadEvidence(tx, obligationId, count, put);
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { evidence: count } });
	});
}
