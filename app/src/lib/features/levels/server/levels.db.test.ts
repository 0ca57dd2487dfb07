import { expect, test } from 'vitest';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { openSupplement } from '#lib/features/consolidations/server/service/open-supplement.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { sendNilReturn } from '#lib/features/submissions/server/service/submit-submission.ts';
import { acceptReturn, aLevel, type Level, putUpRegister, putUpResult, registerUp, resultUp, standsFor } from '../../../../../tests/support/levels.ts';
import { sendReport } from '../../../../../tests/support/reported-plan.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { nameLowerAgency } from './service/name-lower-agency.ts';
import { readUpward } from './service/read-upward.ts';
import { sendRegisterUp } from './service/send-up.ts';

async function registered(level: Level, unitId: string, names: readonly string[]): Promise<void> {
	const rows = names.map((c2) => ({ c2, c3: '15/10/2026', head: 'II.1' }));
	await sendActivities(level.ctx, level.plan, unitId, rows);
	await acceptReturn(level.ctx, level.plan.registrationId, unitId);
}

async function reported(level: Level, unitId: string, activities: readonly Record<string, string>[], parts: Record<string, string> = {}): Promise<void> {
	await sendReport(level, unitId, activities, parts);
	await acceptReturn(level.ctx, level.reportId, unitId);
}

async function issueRegister({ ctx, plan }: Level): Promise<void> {
	const day = ctx.today;
	const documentId = await signRegister(ctx, plan.consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	await numberPaper(ctx, { documentId, from: '', typed: '57/SKHCN-VP', symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Cấp trên', keptBy: '', copies: 1, note: '', file: null, scanReason: '' });
}

async function threeLevels() {
	const [commune, department, province] = await Promise.all([testContext(), testContext(), testContext()]);
	const levels = { commune: await aLevel(commune), department: await aLevel(department), province: await aLevel(province) };
	await standsFor(levels.department, levels.department.units.second, levels.commune);
	await standsFor(levels.province, levels.province.units.third, levels.department);
	return levels;
}

const figures = async ({ ctx, reportId }: Level) => {
	const { figures: shown, planned } = await readResult(ctx, reportId);
	return { planned, figures: Object.fromEntries(shown.map(({ key, value }) => [key, value])) };
};

test('a commune’s register and result become a department’s and a province’s: the same figures at every level, ratios, nil and late units included', async () => {
	const { commune, department, province } = await threeLevels();
	await registered(commune, commune.units.first, ['Hội nghị đối thoại', 'Ra quân tình nguyện']);
	await putUpRegister(commune);
	await registerUp(commune, department);
	await registerUp(commune, department);
	const above = { obligationId: department.plan.registrationId, unitId: department.units.second };
	expect((await viewReturn(department.ctx, above)).rows.map(({ cells }) => [cells['c2']?.v, cells['head']?.v])).toEqual([
		['Hội nghị đối thoại', 'II.1'],
		['Ra quân tình nguyện', 'II.1']
	]);
	expect(await readUpward(commune.ctx, commune.plan.consolidationId, 'register')).toMatchObject({
		receipts: [{ person: expect.stringContaining('Sở Thử nghiệm') }],
		awaited: [{ status: 'submitted', isLikely: true }]
	});
	await acceptReturn(department.ctx, above.obligationId, above.unitId);
	await putUpRegister(department);
	await registerUp(department, province);
	await acceptReturn(province.ctx, province.plan.registrationId, province.units.third);

	const said = { outcome: 'done', 'f-attendances': '100', 'f-opinions': '151', 'f-answered': '131' };
	await reported(commune, commune.units.first, [said, { outcome: 'postponed', why: 'mưa bão' }], { key: 'Giải quyết xong 12 kiến nghị.' });
	await sendNilReturn(commune.person(commune.units.second), { obligationId: commune.reportId, unitId: commune.units.second }, 'Đang sáp nhập đơn vị');
	await putUpResult(commune);
	await resultUp(commune, department);
	await acceptReturn(department.ctx, department.reportId, department.units.second);
	expect(await figures(department)).toEqual(await figures(commune));
	await putUpResult(department);
	await resultUp(department, province);
	expect((await figures(province)).figures).toEqual({});
	await acceptReturn(province.ctx, province.reportId, province.units.third);
	const top = await readResult(province.ctx, province.reportId);
	expect(await figures(province)).toEqual(await figures(commune));
	expect((await figures(province)).figures).toMatchObject({ attendances: '100', 'answer-rate': '86,8', done: '1' });
	expect(top.planned).toMatchObject({ registered: 2, done: 1, postponed: 1, silent: 0, unplanned: 0 });
	expect(top.units.below).toMatchObject({ asked: 5, nil: [{ reason: 'Đang sáp nhập đơn vị' }] });
	expect(top.preview.map(({ text }) => text).join('\n')).toContain('Giải quyết xong 12 kiến nghị');
});

test('what comes later is a supplement: only what differs is open again, what was accepted counts until it is looked at, and the next level sees the same', async () => {
	const { commune, department } = await threeLevels();
	await registered(commune, commune.units.first, ['Hội nghị đối thoại']);
	await putUpRegister(commune);
	await registerUp(commune, department);
	const above = { obligationId: department.plan.registrationId, unitId: department.units.second };
	await acceptReturn(department.ctx, above.obligationId, above.unitId);
	const before = (await viewReturn(department.ctx, above)).rows;
	await issueRegister(commune);
	await registered(commune, commune.units.third, ['Ra quân tình nguyện']);
	await openSupplement(commune.ctx, commune.plan.consolidationId);
	await putUpRegister(commune);
	await registerUp(commune, department);
	const { rows, version } = await viewReturn(department.ctx, above);
	expect([version, rows.map(({ cells, state }) => [cells['c2']?.v, state])]).toEqual([
		2,
		[
			['Hội nghị đối thoại', 'accepted'],
			['Ra quân tình nguyện', 'open']
		]
	]);
	expect(rows[0]?.id).toBe(before[0]?.id);
	expect((await readConsolidation(department.ctx, department.plan.consolidationId)).view.rows).toHaveLength(1);

	await reported(commune, commune.units.first, [{ outcome: 'done', 'f-attendances': '100' }]);
	await putUpResult(commune);
	await resultUp(commune, department);
	await acceptReturn(department.ctx, department.reportId, department.units.second);
	await reported(commune, commune.units.third, [{ outcome: 'done', 'f-attendances': '40' }]);
	await putUpResult(commune);
	await resultUp(commune, department);
	expect((await figures(department)).figures['attendances']).toBe('100');
	await acceptReturn(department.ctx, department.reportId, department.units.second);
	expect((await figures(department)).figures['attendances']).toBe('140');
});

test('an agency that reached a plan by one way is refused by another; units above and below of one name are pointed out', async () => {
	const { commune, department, province } = await threeLevels();
	await standsFor(province, province.units.second, commune);
	await registered(commune, commune.units.first, ['Hội nghị đối thoại']);
	await putUpRegister(commune);
	await registerUp(commune, department);
	await registerUp(commune, province);
	await acceptReturn(department.ctx, department.plan.registrationId, department.units.second);
	await putUpRegister(department);
	await expect(registerUp(department, province)).rejects.toMatchObject({ code: 'levels.counted-twice' });
	await reported(commune, commune.units.third, [{ c2: 'Đối thoại', head: 'II.1', 'f-attendances': '30' }]);
	await putUpResult(commune);
	await resultUp(commune, department);
	await acceptReturn(department.ctx, department.reportId, department.units.second);
	await reported(department, department.units.third, [{ c2: 'Đối thoại', head: 'II.1', 'f-attendances': '30' }]);
	const { perhapsTwice } = await readResult(department.ctx, department.reportId);
	expect(perhapsTwice).toEqual([{ unit: 'Thanh tra Sở', below: 'Văn phòng Sở › Thanh tra Sở' }]);
});

test('only where a unit stands for the agency may it send, only for that unit, and one agency has one unit', async () => {
	const { commune, department, province } = await threeLevels();
	await registered(commune, commune.units.first, ['Hội nghị đối thoại']);
	await putUpRegister(commune);
	await expect(registerUp(commune, province)).rejects.toMatchObject({ code: 'levels.not-above' });
	await expect(standsFor(department, department.units.first, commune)).rejects.toMatchObject({ code: 'levels.named-already' });
	await nameLowerAgency(department.ctx, { unitId: department.units.second, agencyId: null });
	await expect(registerUp(commune, department)).rejects.toMatchObject({ code: 'levels.not-above' });
	expect(() => nameLowerAgency(department.ctx.as('unit'), { unitId: department.units.second, agencyId: null })).toThrow('actor.not-allowed');
	const to = { agencyId: department.ctx.agencyId, obligationId: department.plan.registrationId };
	await expect(sendRegisterUp(commune.ctx.as('leader'), commune.plan.consolidationId, to)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
