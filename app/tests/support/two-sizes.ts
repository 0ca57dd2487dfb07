import { sql } from 'kysely';
import pg from 'pg';
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
import { openDatabase } from '#lib/server/postgres/open-database.ts';

export type Sized = { readonly slug: string; readonly planId: string };

export type TwoSizes = { readonly large: Sized; readonly small: Sized };

/** Two agencies of one running demo: the same plan with 12 products, owed by a thousand units in one and by ten in the other; the Office's person works in both. */
export async function loadTwoSizes(dataFolder: string): Promise<TwoSizes> {
	const sizes = await opened(dataFolder, async (installation) => {
		await loadProvince(installation.db, morning, { agencies: 2, units: 1010, largest: 1000, rowsPerUnit: 20, evidence: 0 });
		return { large: await grown(installation, 'tinh-mau'), small: await grown(installation, 'co-quan-1') };
	});
	await takeStock(dataFolder);
	return sizes;
}

/** The first agency of a province that was generated and one of the others, with the Office's person in both. */
export async function enterProvince(dataFolder: string): Promise<TwoSizes> {
	await takeStock(dataFolder);
	return opened(dataFolder, async (installation) => ({
		large: (await entered(installation, 'tinh-mau')).sized,
		small: (await entered(installation, 'co-quan-1')).sized
	}));
}

/** Works in this process as the system, in whichever agency. */
export function inAgency<T>(dataFolder: string, work: (contextOf: (sized: Sized) => Promise<Context>) => Promise<T>): Promise<T> {
	return opened(dataFolder, (installation) => work(({ slug }) => contextIn(installation, slug)));
}

async function opened<T>(dataFolder: string, work: (installation: Installation) => Promise<T>): Promise<T> {
	const environment = { ...process.env };
	process.env['KHEO_DATA'] = dataFolder;
	const installation = await openInstallation();
	try {
		return await work(installation);
	} finally {
		await installation.close();
		process.env = environment;
	}
}

/** What the database does by itself within a minute of a load: it counts what its tables hold. */
async function takeStock(dataFolder: string): Promise<void> {
	const { ownerUrl, stop } = await openDatabase({ dataFolder, origin: null, external: null });
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query('analyze');
	await owner.end();
	await stop();
}

const PRODUCTS = 12;
/** Before the morning on which the demo's own clock begins. */
const morning = new Date('2026-09-18T08:00:00+07:00');

async function grown(installation: Installation, slug: string): Promise<Sized> {
	const { ctx, sized } = await entered(installation, slug);
	await addProducts(ctx, sized.planId);
	return sized;
}

async function contextIn({ db }: Installation, slug: string): Promise<Context> {
	const agency = await findAgencyBySlug(db, slug);
	if (!agency) throw new Error(`no agency ${slug}`);
	const now = morning;
	return { agencyId: agency.id, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
}

async function entered(installation: Installation, slug: string): Promise<{ readonly ctx: Context; readonly sized: Sized }> {
	const ctx = await contextIn(installation, slug);
	const [plan] = await readPlans(ctx);
	if (!plan) throw new Error(`no plan in ${slug}`);
	await enter(ctx);
	return { ctx, sized: { slug, planId: plan.id } };
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
