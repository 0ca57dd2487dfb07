import { addDays } from '@kheo/core';
import { publishPlan, readPublication } from '#lib/features/people/server/service/publish-plan.ts';
import { addLeader, planYear } from '#lib/features/receptions/server/service/plan-receptions.ts';
import { readYear } from '#lib/features/receptions/server/service/read-receptions.ts';
import { loadNews } from './load-news.ts';
import { approveSlogans } from '#lib/features/slogans/server/service/decide-slogans.ts';
import { takeSlogans } from '#lib/features/slogans/server/service/take-slogans.ts';
import { addBody, assignMember } from '#lib/features/supervision/server/service/bodies.ts';
import { readProgramme } from '#lib/features/supervision/server/service/read-supervision.ts';
import { planSupervision } from '#lib/features/supervision/server/service/run-supervision.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

const shownDays = 45;
const receptionDay = 15;

/** What the people see of the sample: the plan, its slogans as a leader let them be shown, when that leader receives citizens, and who supervises what. */
export async function loadPublic(office: Context, leader: Context, supervisor: Context): Promise<void> {
	const plan = await readOnly(office, (tx) => tx.selectFrom('plans').select(['id', 'document_id']).orderBy('confirmed_at').executeTakeFirst());
	if (!plan) return;
	if ((await readPublication(office, plan.id)).version === 0) await publishPlan(office, plan.id, { version: 0, masked: [], withProgress: true, withCalendar: true });
	await showSlogans(office, leader, plan.document_id);
	await planReceptions(office, leader);
	await planSupervisions(office, supervisor);
	await loadNews(office, leader);
}

/** The plan's own slogans alone, and only as long as nobody has decided one of them: what somebody proposes later waits for somebody to approve it. */
async function showSlogans(office: Context, leader: Context, documentId: string): Promise<void> {
	const ofPlan = () =>
		readOnly(office, (tx) => tx.selectFrom('slogans').select(['id', 'version', 'state']).where('document_id', '=', documentId).orderBy('ordinal').execute());
	if ((await ofPlan()).length === 0) await takeSlogans(office, { documentId });
	const all = await ofPlan();
	if (!all.every(({ state }) => state === 'proposed')) return;
	await approveSlogans(leader, { slogan: all.map(({ id, version }) => `${id}:${version}`), from: office.today, to: addDays(office.today, shownDays) });
}

async function planReceptions(office: Context, { actor }: Context): Promise<void> {
	if ((await readYear(office, null)).leaders.length > 0) return;
	const leaderId = await addLeader(office, { name: actorName(actor), title: 'Lãnh đạo Sở', perMonth: 1 });
	const year = Number(office.today.slice(0, 4));
	const rule = { kind: 'date', days: [receptionDay] } as const;
	for (const one of [year, year + 1]) {
		if (one === year && office.today.slice(5) > '12-10') continue;
		await planYear(office, { leaderId, year: one, rule, starts: '08:00', ends: '11:30', place: 'Phòng tiếp công dân, trụ sở Sở' });
	}
}

/** Two bodies: one with an account, one for which the Office enters what comes on paper. */
async function planSupervisions(office: Context, supervisor: Context): Promise<void> {
	const { actor } = supervisor;
	if (actor.kind !== 'user' || (await readProgramme(office, null)).bodies.length > 0) return;
	await addBody(office, { name: 'Ban Thanh tra nhân dân Sở', kind: 'inspectorate' });
	const bodyId = await addBody(office, { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', kind: 'front' });
	await assignMember(office, { userId: actor.userId, bodyId });
	const scope = 'Việc công khai, việc lấy ý kiến và giải quyết kiến nghị của người dân, doanh nghiệp trong năm.';
	const given = { title: 'Giám sát việc thực hiện quy chế dân chủ ở cơ quan', scope, unitId: null, plannedOn: addDays(office.today, 20), isPublic: true };
	await planSupervision(supervisor, { bodyId, ...given });
}
