import { addMember, createAccount, identityOn, signIn } from '../../app/src/lib/features/accounts/server/service.ts';
import { findAgencyBySlug, readUnits } from '../../app/src/lib/features/agencies/server/service.ts';
import { loadProvince } from '../../app/src/lib/features/demo/server/service.ts';
import { readPlans } from '../../app/src/lib/features/plans/server/service.ts';
import { connect } from '../../app/src/lib/server/database/connect.ts';
import type { DatabaseUrls } from '../../app/src/lib/server/postgres/roles.ts';
import { openReturn, systemOf } from '../cluster/installation.ts';

const slug = 'tinh-mau';
const morning = new Date('2026-09-18T08:00:00+07:00');
const password = 'mật khẩu của phép đo này 2026';

/** How an agency of so many units is asked: the paths of its pages, the address of a return, and the cookie of somebody of its Office. */
export type Template = {
	readonly agencyId: string;
	readonly slug: string;
	readonly planId: string;
	readonly pages: readonly (readonly [string, string])[];
	readonly rows: { readonly path: string; readonly ids: readonly string[]; readonly column: string };
	readonly cookie: string;
};

export async function loadTemplate(urls: DatabaseUrls, secret: string, units: number): Promise<Template> {
	const db = connect(urls.appUrl, 4);
	await loadProvince(db, morning, { agencies: 1, units, largest: units, rowsPerUnit: 20, evidence: 0 });
	const agency = await findAgencyBySlug(db, slug);
	if (!agency) throw new Error(`no agency ${slug}`);
	const system = systemOf(db, agency.id);
	const [plan] = await readPlans(system);
	const [unit] = await readUnits(system);
	if (!plan || !unit) throw new Error('the generated agency has no plan');
	const identity = identityOn(urls.authUrl, secret);
	const userId = await createAccount(identity, { username: 'van-phong', name: 'Văn phòng', password });
	const member = { unitId: null, role: 'office', displayName: 'Văn phòng', formOfAddress: 'đồng chí', validFrom: system.today } as const;
	await addMember(system, { userId, ...member });
	const cookies = await signIn(identity, { username: 'van-phong', password });
	await identity.close();
	const rows = await openReturn(system, { slug, unitId: unit.id }, 20);
	await db.destroy();
	const pages = [
		['first page', `/${slug}`],
		['matrix', `/${slug}/plans/${plan.id}/tracking`],
		['board', `/${slug}/board`]
	] as const;
	return { agencyId: agency.id, slug, planId: plan.id, pages, rows, cookie: cookies.map((line) => line.split(';')[0]).join('; ') };
}
