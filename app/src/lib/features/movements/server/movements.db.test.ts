import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aCouncil, aLaunchedMovement, aNomination, criteriaForm, scoringOpened, versionOf } from '../../../../../tests/support/movements.ts';
import type { Context } from '#lib/server/context.ts';
import { declareInterest, nameMember, scoreNomination } from './service/council.ts';
import { saveCriteria } from './service/criteria.ts';
import { forgetNominees } from './service/forget-nominees.ts';
import { nominate, scoreForOffice, scoreSelf, withdrawNomination } from './service/nominate.ts';
import { readGallery, readMovementYears } from './service/read-gallery.ts';
import { countMovements, countPublicMovements } from './service/count-movements.ts';
import { readMovement, readMovements, readOwnSheets } from './service/read-movements.ts';
import { recognise, writeCouncilMinutes } from './service/recognise.ts';
import { closeScoring, launchMovement, openScoring, prepareMovement, stopMovement } from './service/run-movement.ts';
import { settleTie } from './service/settle-tie.ts';
import { signUp, withdrawSignUp } from './service/sign-up.ts';

async function scored(member: Context, id: string, c1: number, c2: number): Promise<void> {
	await declareInterest(member, { id, hasConflict: false, reason: '' });
	await scoreNomination(member, { id, points: { c1, c2 }, remark: '' });
}

const days = { signUpBy: plainDate('2026-09-10'), nominateBy: plainDate('2026-09-20') };
const form = {
	title: 'Không văn bản',
	purpose: '',
	planId: null,
	documentId: null,
	cited: '',
	isPublic: true,
	placesCollective: null,
	placesPerson: null,
	...days
};

const close = async (ctx: TestContext, chair: Context, movementId: string) => closeScoring(chair, movementId, { version: await versionOf(ctx, movementId) });

test('criteria that a launched movement uses stay, also for a statement that goes round the use case; a change is the next edition', async () => {
	await using ctx = await testContext();
	await aLaunchedMovement(ctx);
	const [set] = await readOnly(ctx, (tx) => tx.selectFrom('criteria_sets').select(['id', 'version', 'edition']).execute());
	const forged = inTransaction(ctx, 'criteria.forged', (tx) => tx.updateTable('criteria_sets').set({ threshold: 1 }).execute());
	await expect(forged).rejects.toMatchObject({ constraint: 'criteria_sets_frozen' });
	const change = { ...criteriaForm, id: set?.id ?? '', version: set?.version ?? 0, threshold: 70 };
	const next = await saveCriteria(ctx, change);
	expect(next).not.toBe(set?.id);
	await saveCriteria(ctx, { ...change, id: next, version: 1, threshold: 75 });
	await expect(saveCriteria(ctx, { ...change, id: next, version: 1 })).rejects.toMatchObject({ code: 'movement.criteria-moved' });
	await expect(saveCriteria(ctx, criteriaForm)).rejects.toMatchObject({ code: 'movement.criteria-twice' });
	expect(await readOnly(ctx, (tx) => tx.selectFrom('criteria_sets').select(['edition', 'threshold']).orderBy('edition').execute())).toEqual([
		{ edition: 1, threshold: 80 },
		{ edition: 2, threshold: 75 }
	]);
});

test('a movement is launched from a document, and units sign up once, in time, and withdraw with a reason', async () => {
	await using ctx = await testContext();
	const criteriaId = await saveCriteria(ctx, { ...criteriaForm, name: 'Bộ khác' });
	const bare = await prepareMovement(ctx, { ...form, criteriaId });
	await expect(launchMovement(ctx, bare, { version: 1 })).rejects.toMatchObject({ code: 'movement.no-launch' });
	await expect(readMovement(ctx.as('unit'), bare)).rejects.toMatchObject({ code: 'movement.not-found' });
	const id = await aLaunchedMovement(ctx);
	await expect(signUp(ctx.as('unit'), id, { unitId: ctx.unitId, note: '' })).rejects.toMatchObject({ code: 'movement.signed-up' });
	await expect(signUp(ctx.as('unit'), id, { unitId: newId(), note: '' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const nominationId = await aNomination(ctx, id, 'Bộ phận một cửa');
	await expect(aNomination(ctx, id, 'bộ phận MỘT CỬA')).rejects.toMatchObject({ code: 'nomination.twice' });
	const [line] = (await readMovement(ctx, id)).signUps;
	await expect(withdrawSignUp(ctx.as('unit'), id, { id: line?.id ?? '', reason: 'Thiếu người' })).rejects.toMatchObject({ code: 'movement.has-nominations' });
	await withdrawNomination(ctx.as('unit'), { id: nominationId, reason: 'Viết lại' });
	await withdrawSignUp(ctx.as('unit'), id, { id: line?.id ?? '', reason: 'Thiếu người' });
	await expect(aNomination(ctx, id, 'Bộ phận một cửa')).rejects.toMatchObject({ code: 'movement.not-signed-up' });
	const late = { ...ctx.as('unit'), today: plainDate('2026-09-11') };
	await expect(signUp(late, id, { unitId: ctx.unitId, note: '' })).rejects.toMatchObject({ code: 'movement.too-late' });
	await signUp({ ...ctx, today: late.today }, id, { unitId: ctx.unitId, note: '' });
	expect((await readMovement(ctx, id)).signUps.map(({ withdrawn }) => withdrawn)).toEqual(['Thiếu người', null]);
});

test('a sheet is seen by nobody but its writer until the chair closes: not by a statement of another member, the Office, or the system', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	const unit = ctx.as('unit');
	const nominationId = await nominate(unit, id, { unitId: ctx.unitId, kind: 'collective', name: 'Một cửa', post: '', model: '', achievement: 'Tốt' });
	await scoreSelf(unit, { id: nominationId, points: { c1: 1000, c2: 2000 }, remark: '' });
	await scoreForOffice(ctx, { id: nominationId, points: { c3: 900 }, remark: '' });
	const [chair, second, third] = (await scoringOpened(ctx, id)) as [Context, Context, Context];
	await expect(scoreNomination(second, { id: nominationId, points: { c1: 1, c2: 1 }, remark: '' })).rejects.toMatchObject({ code: 'nomination.undeclared' });
	await scored(second, nominationId, 850, 1500);
	await expect(scoreNomination(second, { id: nominationId, points: { c1: 1001, c2: 0 }, remark: '' })).rejects.toMatchObject({ code: 'nomination.points' });
	const sheets = (as: Context) => readOnly(as, (tx) => tx.selectFrom('nomination_scores').select(['points']).execute());
	expect(await sheets(second)).toEqual([{ points: { c1: 850, c2: 1500 } }]);
	for (const other of [chair, third, ctx, ctx.as('admin'), ctx.as({ kind: 'system' })]) {
		expect(await sheets(other)).toEqual([]);
		expect((await readMovement(other, id)).results.collective).toEqual([]);
	}
	expect((await readOwnSheets(third, id)).sheets).toMatchObject([{ points: null, nomination: { selfScores: { c1: 1000, c2: 2000 }, authors: [] } }]);
	expect((await readMovement(unit, id)).nominations[0]?.authors).toEqual(['Người unit']);
	const forged = inTransaction(third, 'scores.forged', (tx) =>
		tx
			.insertInto('nomination_scores')
			.values({ nomination_id: nominationId, user_id: chair.actor.kind === 'user' ? chair.actor.userId : '', points: '{}', remark: '', scored_at: ctx.now })
			.execute()
	);
	await expect(forged).rejects.toThrow(/row-level security/u);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').selectAll().where('action', '=', 'nomination.scored').execute());
	expect(JSON.stringify(log)).not.toMatch(/[:"](?:850|1500)\b/u);
	await expect(close(ctx, second, id)).rejects.toMatchObject({ code: 'movement.not-chair' });
	await expect(close(ctx, chair, id)).rejects.toMatchObject({ code: 'movement.no-quorum' });
	await scored(chair, nominationId, 900, 1700);
	await close(ctx, chair, id);
	expect(await sheets(third)).toHaveLength(2);
	expect((await readMovement(ctx, id)).nominations[0]?.authors).toEqual(['Người unit']);
	expect((await readMovement(ctx, id)).results.collective).toMatchObject([{ place: 1, points: '42,5', counted: 2, reaches: true }]);
	const sheetsSeenBy = async (as: Context) =>
		(await readMovement(as, id)).results.collective.map((line) => line.sheets.map(({ member, points }) => [member, points]));
	const both = [
		['Thành viên 1', { c1: 900, c2: 1700 }],
		['Thành viên 2', { c1: 850, c2: 1500 }]
	];
	expect([await sheetsSeenBy(ctx), await sheetsSeenBy(third), await sheetsSeenBy(unit)]).toEqual([[both], [both], [[]]]);
	await expect(scoreNomination(third, { id: nominationId, points: { c1: 1, c2: 1 }, remark: '' })).rejects.toMatchObject({ code: 'movement.not-now' });
	const late = inTransaction(second, 'scores.changed', (tx) => tx.updateTable('nomination_scores').set({ points: '{"c1":1,"c2":1}' }).execute());
	await expect(late).rejects.toMatchObject({ constraint: 'nomination_scores_open' });
});

test('whoever has an interest does not score, what they scored before goes, and one of the same unit cannot say they have none', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	const nominationId = await aNomination(ctx, id, 'Một cửa');
	await scoreForOffice(ctx, { id: nominationId, points: { c3: 0 }, remark: '' });
	const [chair, second, third] = (await scoringOpened(ctx, id)) as [Context, Context, Context];
	const sameUnit = { ...third, actor: { ...third.actor, unitId: ctx.unitId } } as Context;
	await expect(declareInterest(sameUnit, { id: nominationId, hasConflict: false, reason: '' })).rejects.toMatchObject({ code: 'nomination.own-unit' });
	await scored(third, nominationId, 0, 0);
	await expect(declareInterest(third, { id: nominationId, hasConflict: true, reason: '' })).rejects.toMatchObject({ code: 'nomination.interest-reason' });
	await declareInterest(third, { id: nominationId, hasConflict: true, reason: 'Em gái ở đó' });
	await expect(scoreNomination(third, { id: nominationId, points: { c1: 1, c2: 1 }, remark: '' })).rejects.toMatchObject({ code: 'nomination.in-conflict' });
	await expect(scored(ctx.as('leader'), nominationId, 1, 1)).rejects.toMatchObject({ code: 'movement.not-member' });
	await Promise.all([scored(chair, nominationId, 1000, 2000), scored(second, nominationId, 800, 1600)]);
	const both = await Promise.allSettled([close(ctx, chair, id), close(ctx, chair, id)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const page = await readMovement(ctx, id);
	expect(page.results.collective).toMatchObject([{ counted: 2, dropped: 1, points: '36' }]);
	expect(page.conflicts).toEqual([{ member: 'Thành viên 3', nomination: 'Một cửa', reason: 'Em gái ở đó' }]);
	expect(await readOnly(ctx, async (tx) => JSON.stringify(await tx.selectFrom('audit_entries').selectAll().execute()))).not.toContain('Em gái');
});

test('a council needs three and a chair before it scores, and each sits once', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	await expect(openScoring(ctx, id, { version: 2 })).rejects.toMatchObject({ code: 'movement.none-nominated' });
	await aNomination(ctx, id, 'Một cửa');
	const [first] = await aCouncil(ctx, id, 2);
	await expect(openScoring(ctx, id, { version: 2 })).rejects.toMatchObject({ code: 'movement.council-small' });
	const again = { userId: first?.actor.kind === 'user' ? first.actor.userId : '', title: '', isChair: false };
	await expect(nameMember(ctx, id, again)).rejects.toMatchObject({ code: 'movement.member-twice' });
	await expect(nameMember(ctx, id, { ...again, userId: 'nobody' })).rejects.toMatchObject({ code: 'movement.member-missing' });
});

test('a movement that comes to nothing is stopped with a reason, at any step before the closing; nothing goes on, and the people see it no more', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	const nominationId = await aNomination(ctx, id, 'Ông Lê Văn Khuất', 'person');
	const [chair, second] = (await scoringOpened(ctx, id)) as [Context, Context];
	await scored(second, nominationId, 1, 1);
	const stop = async (as: Context) => stopMovement(as, id, { version: await versionOf(ctx, id), reason: 'Gộp vào phong trào của Tỉnh' });
	for (const as of [chair, ctx.as('unit')]) await expect(stop(as)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect([(await readGallery(ctx)).movements.length, (await readMovementYears(ctx)).length]).toEqual([1, 1]);
	await stop(ctx);
	await expect(stop(ctx)).rejects.toMatchObject({ code: 'movement.moved' });
	await expect(close(ctx, chair, id)).rejects.toMatchObject({ code: 'movement.moved' });
	await expect(scoreNomination(second, { id: nominationId, points: { c1: 1, c2: 1 }, remark: '' })).rejects.toMatchObject({ code: 'movement.not-now' });
	expect((await readMovement(ctx.as('unit'), id)).movement).toMatchObject({ state: 'stopped', stopped: 'Gộp vào phong trào của Tỉnh' });
	expect([(await readGallery(ctx)).movements, await readMovementYears(ctx)]).toEqual([[], []]);
	expect(await readOnly(ctx, countMovements)).toMatchObject({ running: 0 });
	expect(await readOnly(ctx, countPublicMovements)).toBe(0);
	expect(await forgetNominees({ ...ctx.as({ kind: 'system' }), now: new Date('2028-09-03T00:00:00Z') })).toBe(1);
	const never = await prepareMovement(ctx, { ...form, criteriaId: (await readMovement(ctx, id)).movement.criteria.id });
	await stopMovement(ctx, never, { version: 1, reason: 'Ghi nhầm ngày' });
	await expect(readMovement(ctx.as('unit'), never)).rejects.toMatchObject({ code: 'movement.not-found' });
	expect((await readMovements(ctx.as('unit'))).movements.map(({ title }) => title)).toEqual(['Nụ cười công sở']);
});

test('a tie at the last place is settled by the chair with a reason; then the list, the decision and the minutes follow', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	const [a, b, c] = [await aNomination(ctx, id, 'Phòng A'), await aNomination(ctx, id, 'Phòng B'), await aNomination(ctx, id, 'Bà Lê Thị C', 'person')];
	for (const one of [a, b, c]) await scoreForOffice(ctx, { id: one, points: { c3: 1000 }, remark: '' });
	const council = await scoringOpened(ctx, id);
	const [chair] = council as [Context];
	for (const member of council) for (const one of [a, b, c]) await scored(member, one, 900, 1900);
	await close(ctx, chair, id);
	const page = await readMovement(ctx, id);
	expect(page.results.collective.map(({ place }) => place)).toEqual([1, 1]);
	expect(page.openTies.map((level) => level.toSorted())).toEqual([[a, b].toSorted()]);
	const choose = async (...chosen: string[]) => recognise(ctx, id, { version: await versionOf(ctx, id), chosen });
	await expect(choose(a)).rejects.toMatchObject({ code: 'movement.ties-open' });
	const tie = { nomination: [a, b], order: [2, 1], reason: 'Hội đồng biểu quyết 3/3' };
	await expect(settleTie(ctx, id, tie)).rejects.toMatchObject({ code: 'movement.not-chair' });
	await expect(settleTie(chair, id, { ...tie, order: [1, 1] })).rejects.toMatchObject({ code: 'movement.tie-order' });
	await expect(settleTie(chair, id, { ...tie, nomination: [a, c] })).rejects.toMatchObject({ code: 'movement.tie-not-level' });
	await settleTie(chair, id, tie);
	expect((await readMovement(ctx, id)).results.collective).toMatchObject([
		{ nomination: { id: b }, place: 1, isSettled: true },
		{ nomination: { id: a }, place: 2, isSettled: true }
	]);
	const stranger = ctx.as({ kind: 'user', userId: newId(), name: 'Đơn vị khác', role: 'unit', unitId: newId() });
	const seen = await readMovement(stranger, id);
	expect(seen.results.collective.map(({ nomination }) => nomination.name)).toEqual(['Phòng B', 'Phòng A']);
	expect(JSON.stringify(seen)).not.toContain('niềm nở');
	expect(seen.results.collective.flatMap(({ nomination }) => [...nomination.authors, nomination.officeScores])).toEqual([null, null]);
	const minutes = await writeCouncilMinutes(ctx, id);
	expect(await writeCouncilMinutes(ctx, id)).toBe(minutes);
	await expect(choose(a, b)).rejects.toMatchObject({ code: 'movement.over-places' });
	const decision = await choose(b, c);
	await expect(choose(b)).rejects.toMatchObject({ code: 'movement.moved' });
	const papers = await readOnly(ctx, (tx) => tx.selectFrom('drafts').select(['id', 'content']).where('id', 'in', [minutes, decision]).execute());
	const said = (draft: string) => JSON.stringify(papers.find((paper) => paper.id === draft)?.content);
	for (const words of ['Thành viên 1, chủ tịch Hội đồng', 'Phòng B', 'Hội đồng biểu quyết 3/3', '"points":"47"']) expect(said(minutes)).toContain(words);
	for (const words of ['01 tập thể và 01 cá nhân', 'Kế hoạch số 57/KH-STN', 'Bà Lê Thị C']) expect(said(decision)).toContain(words);
	expect(said(decision)).not.toContain('Phòng A');
});

test('two years after the closing a person who was not recognised can no longer be named, and the result stays', async () => {
	await using ctx = await testContext();
	const id = await aLaunchedMovement(ctx);
	const [person, other] = [await aNomination(ctx, id, 'Ông Lê Văn Khuất', 'person'), await aNomination(ctx, id, 'Bà Trần Thị Được', 'person')];
	for (const one of [person, other]) await scoreForOffice(ctx, { id: one, points: { c3: 1000 }, remark: '' });
	const council = await scoringOpened(ctx, id);
	await declareInterest(council[2] ?? ctx, { id: person, hasConflict: true, reason: 'Anh ruột' });
	for (const member of council.slice(0, 2)) {
		await scored(member, person, 100, 100);
		await scored(member, other, 1000, 2000);
	}
	await close(ctx, council[0] ?? ctx, id);
	await recognise(ctx, id, { version: await versionOf(ctx, id), chosen: [other] });
	const later = (now: string) => ({ ...ctx.as({ kind: 'system' }), now: new Date(now) });
	expect(await forgetNominees(later('2028-08-30T00:00:00Z'))).toBe(0);
	expect(await forgetNominees(later('2028-09-03T00:00:00Z'))).toBe(1);
	const { person: lines } = (await readMovement(ctx, id)).results;
	expect(lines.map(({ nomination, points }) => [nomination.name, points])).toEqual([
		['Bà Trần Thị Được', '50'],
		['(đã xóa theo hạn lưu)', '13']
	]);
	expect((await readMovement(ctx, id)).conflicts).toMatchObject([{ reason: '(đã xóa theo hạn lưu)' }]);
	expect(await readOnly(ctx, async (tx) => JSON.stringify(await tx.selectFrom('audit_entries').selectAll().execute()))).not.toContain('Khuất');
});
