import { sql } from 'kysely';
import { addMember, findAccount, identityOn } from '#lib/features/accounts/server/service.ts';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import { loadProvince } from '#lib/features/demo/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { openInstallation, type Installation } from '../../src/cli/server/installation.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';

export type Sized = { readonly slug: string; readonly planId: string };

/** Two agencies of one running demo: the same plan with 12 products, owed by a thousand units in one and by ten in the other; the Office's person works in both. */
export async function loadTwoSizes(dataFolder: string): Promise<{ readonly large: Sized; readonly small: Sized }> {
	process.env['KHEO_DATA'] = dataFolder;
	const installation = await openInstallation();
	try {
		await loadProvince(installation.db, morning, { agencies: 2, units: 1010, largest: 1000, rowsPerUnit: 20, evidence: 0 });
		return { large: await grown(installation, 'tinh-mau'), small: await grown(installation, 'co-quan-1') };
	} finally {
		await installation.close();
	}
}

const PRODUCTS = 12;
/** Before the morning on which the demo's own clock begins. */
const morning = new Date('2026-09-18T08:00:00+07:00');

async function grown({ db }: Installation, slug: string): Promise<Sized> {
	const agency = await findAgencyBySlug(db, slug);
	if (!agency) throw new Error(`no agency ${slug}`);
	const now = morning;
	const ctx: Context = { agencyId: agency.id, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
	const [plan] = await readPlans(ctx);
	if (!plan) throw new Error(`no plan in ${slug}`);
	await addProducts(ctx, plan.id);
	await enter(ctx);
	return { slug, planId: plan.id };
}

/** Reports beside the registration, of which most came in. */
async function addProducts(ctx: Context, planId: string): Promise<void> {
	await inTransaction(ctx, 'bench.products-added', async (tx) => {
		const { rows } = await sql<{
			count: number;
		}>`select count(*)::int as count from obligations where plan_id = ${planId} and kind in ('registration', 'report')`.execute(tx);
		for (let n = rows[0]?.count ?? PRODUCTS; n < PRODUCTS; n += 1) {
			const id = newId();
			await sql`insert into obligations select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'position', o.position + 100 + ${n}::int,
				'kind', 'report', 'form_id', null, 'folds_into', null))).* from obligations o where o.plan_id = ${planId} and o.kind = 'registration' limit 1`.execute(tx);
			await sql`insert into assignments (obligation_id, unit_id) select ${id}::uuid, a.unit_id from assignments a
				join obligations o on o.id = a.obligation_id where o.plan_id = ${planId} and o.kind = 'registration'`.execute(tx);
			await sql`insert into submissions (id, obligation_id, unit_id, status, version, received_at, entered_at, channel, updated_at)
				select gen_random_uuid(), ${id}::uuid, u.id, case when u.position % 3 = 0 then 'submitted' else 'accepted' end, 1, ${ctx.now}, ${ctx.now}, 'system', ${ctx.now}
				from units u join assignments a on a.unit_id = u.id and a.obligation_id = ${id}::uuid where u.position % 4 > 0`.execute(tx);
		}
		await audit(tx, { subject: { type: 'plan', id: planId }, data: { products: PRODUCTS } });
	});
}

async function enter(ctx: Context): Promise<void> {
	const identity = identityOn(process.env['DATABASE_AUTH_URL'] ?? '', process.env['KHEO_SECRET'] ?? '');
	const account = await findAccount(identity, 'van-phong');
	await identity.close();
	if (!account) throw new Error('no account of the Office');
	const member = { userId: account.id, unitId: null, role: 'office', displayName: 'Văn phòng', formOfAddress: 'đồng chí', validFrom: ctx.today } as const;
	await addMember(ctx, member);
}
