import { plainDate } from '@kheo/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aPhotoFile } from '../../../../../tests/support/photos.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readBenefits, writeBenefitsCsv } from '#lib/features/benefits/server/service/read-benefits.ts';
import { noteBenefit, removeNote } from '#lib/features/benefits/server/service/note-benefit.ts';
import { approveModel, proposeModel, returnModel, withdrawModel } from './service/approve-model.ts';
import { changeFacts, dropModel, keepModel, takeAsModel } from './service/keep-model.ts';
import { readModelSources } from './service/model-sources.ts';
import { addPair, addPlace, completePair, removePair, sayYear } from './service/model-parts.ts';
import { readModel, readModels, readPairPhoto, readPublicModel, readPublicModels } from './service/read-models.ts';

const facts = (ctx: TestContext) => ({
	unitId: ctx.unitId,
	name: 'Thứ Bảy không hẹn',
	kind: 'Khéo tiếp dân',
	field: 'Thủ tục hành chính',
	startedOn: plainDate('2025-03-01'),
	changed: 'Người đi làm giờ hành chính không phải xin nghỉ.',
	source: ''
});
const place = { words: 'Bộ phận một cửa', coordinates: { latitude: 21.18612, longitude: 106.07626 }, since: null, adoptedBy: '' };

async function kept(ctx: TestContext) {
	const unit = ctx.as('unit');
	const id = await keepModel(unit, facts(ctx));
	const which = async () => ({ id, version: (await readModel(ctx, id)).version });
	const version = async () => (await which()).version;
	await addPlace(unit, id, { version: await version(), ...place });
	return { id, unit, which, version };
}

async function approved(ctx: TestContext) {
	const one = await kept(ctx);
	await proposeModel(one.unit, await one.which());
	await approveModel(ctx.as('leader'), await one.which());
	return one;
}

test('a unit writes its own model and none of another; people read it once somebody else has approved it, and nothing moves meanwhile', async () => {
	await using ctx = await testContext();
	const other = { ...facts(ctx), unitId: '018f0000-0000-7000-8000-000000000001' };
	await expect(keepModel(ctx.as('unit'), other)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const bare = await keepModel(ctx, { ...facts(ctx), name: 'Chưa xong' });
	await expect(proposeModel(ctx, { id: bare, version: 1 })).rejects.toMatchObject({ code: 'model.lacks' });
	const { id, unit, which, version } = await kept(ctx);
	await expect(keepModel(unit, { ...facts(ctx), name: 'thứ bảy KHÔNG hẹn' })).rejects.toMatchObject({ code: 'model.twice' });
	await proposeModel(ctx, await which());
	await expect(addPlace(unit, id, { version: await version(), ...place })).rejects.toMatchObject({ code: 'model.put-up' });
	await expect(approveModel(ctx, await which())).rejects.toMatchObject({ code: 'model.alone' });
	await expect(approveModel(unit, await which())).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await returnModel(ctx.as('leader'), { ...(await which()), reason: 'Nói rõ giờ' });
	expect(await readPublicModels(ctx)).toEqual([]);
	await proposeModel(unit, await which());
	const seen = await which();
	const both = await Promise.allSettled([ctx.as('leader'), ctx.as('leader')].map((leader) => approveModel(leader, seen)));
	expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'model.moved' } }]);
	expect(await readPublicModel(ctx.as({ kind: 'citizen', name: '' }), id)).toMatchObject({ standing: 'running', places: [{ words: 'Bộ phận một cửa' }] });
	expect(await readModels(unit)).toHaveLength(2);
});

test('a change waits beside what people read; what is taken back is gone at once, and may be approved anew', async () => {
	await using ctx = await testContext();
	const { id, unit, which, version } = await approved(ctx);
	await addPlace(unit, id, { version: await version(), ...place, words: 'Phường Kinh Bắc', adoptedBy: 'UBND phường Kinh Bắc' });
	expect((await readPublicModel(ctx, id)).standing).toBe('running');
	const ended = { endedOn: plainDate('2026-08-01'), endedBecause: '' };
	await expect(changeFacts(unit, id, { ...facts(ctx), ...ended, version: await version() })).rejects.toMatchObject({ code: 'model.end-wrong' });
	await proposeModel(unit, await which());
	await approveModel(ctx.as('leader'), await which());
	expect((await readPublicModel(ctx, id)).standing).toBe('adopted');
	await withdrawModel(ctx.as('leader'), { ...(await which()), reason: 'Sai địa chỉ' });
	await expect(readPublicModel(ctx, id)).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(dropModel(unit, id, { version: await version() })).rejects.toMatchObject({ code: 'model.not-now' });
	await proposeModel(unit, await which());
	await approveModel(ctx.as('leader'), await which());
	expect(await readPublicModels(ctx)).toHaveLength(1);
});

test('photos before and after keep no position, need words and days, and are public once the pair is whole and approved; taken out they are gone at once', async () => {
	await using ctx = await testContext();
	const { id, unit, which, version } = await kept(ctx);
	const photo = await aPhotoFile('truoc.jpg', 3, { taken: '2026:03:01 08:00:00', place: true });
	const first = { caption: 'Sảnh chờ', before: photo, beforeAlt: 'Sảnh không có ghế', beforeOn: plainDate('2026-03-01') };
	const none = { after: null, afterAlt: '', afterOn: null };
	await expect(addPair(unit, id, { version: await version(), ...first, ...none, beforeAlt: '' })).rejects.toMatchObject({ code: 'model.pair-alt-missing' });
	await expect(addPair(unit, id, { version: await version(), ...first, ...none, before: null })).rejects.toMatchObject({ code: 'model.pair-missing' });
	await addPair(unit, id, { version: await version(), ...first, ...none });
	const [pair] = (await readModel(unit, id)).pairs;
	const after = { id: pair?.id ?? '', after: await aPhotoFile('sau.jpg', 9), afterAlt: 'Hai hàng ghế', afterOn: plainDate('2026-02-01') };
	await expect(completePair(unit, id, { version: await version(), ...after })).rejects.toMatchObject({ code: 'model.pair-days-wrong' });
	await completePair(unit, id, { version: await version(), ...after, afterOn: plainDate('2026-05-01') });
	await expect(readPairPhoto(ctx, id, after.id, 'before.jpg', false)).rejects.toMatchObject({ code: 'people.not-public' });
	expect((await sharp(await readPairPhoto(unit, id, after.id, 'before.jpg', true)).metadata()).exif).toBeUndefined();
	await proposeModel(unit, await which());
	await approveModel(ctx.as('leader'), await which());
	expect((await readPairPhoto(ctx, id, after.id, 'after.jpg', false)).byteLength).toBeGreaterThan(1000);
	await expect(readPairPhoto(ctx, id, after.id, 'x.jpg', false)).rejects.toMatchObject({ code: 'people.not-public' });
	await removePair(unit, id, { version: await version(), id: after.id });
	await expect(readPairPhoto(ctx, id, after.id, 'after.jpg', false)).rejects.toMatchObject({ code: 'people.not-public' });
	expect((await readPublicModel(ctx, id)).pairs).toEqual([]);
});

test('year stands against year from what is public alone, and what was counted otherwise is said', async () => {
	await using ctx = await testContext();
	const { id, unit, which, version } = await kept(ctx);
	const none = { households: null, businesses: null };
	const say = async (year: number, people: number | null, howKnown = 'Sổ theo dõi') =>
		sayYear(unit, id, { version: await version(), year, people, ...none, howKnown });
	await expect(say(2024, 1)).rejects.toMatchObject({ code: 'model.year-wrong' });
	await expect(say(2026, null)).rejects.toMatchObject({ code: 'model.count-missing' });
	await expect(say(2026, 5, '')).rejects.toMatchObject({ code: 'model.count-missing' });
	await say(2025, 300);
	await say(2026, 100);
	await say(2026, 420);
	expect((await readBenefits(ctx)).years).toEqual([]);
	await proposeModel(unit, await which());
	await approveModel(ctx.as('leader'), await which());
	const note = await noteBenefit(ctx, { key: 'people', year: 2026, words: 'Từ năm 2026 đếm cả lượt qua mạng.' });
	await expect(noteBenefit(unit, { key: 'people', year: 2026, words: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const { years, notes } = await readBenefits(ctx.as({ kind: 'citizen', name: '' }));
	expect(years.map(({ year, isComplete, figures }) => [year, isComplete, figures.people, figures.households])).toEqual([
		[2026, false, 420, null],
		[2025, true, 300, null]
	]);
	expect(notes).toMatchObject([{ key: 'people', year: 2026 }]);
	expect(await writeBenefitsCsv(ctx)).toContain('"2026","chưa hết năm","Người được thụ hưởng","420","120","Từ năm 2026 đếm cả lượt qua mạng."');
	await removeNote(ctx, { id: note });
	await expect(removeNote(ctx, { id: note })).rejects.toMatchObject({ code: 'benefit.moved' });
});

test('an activity of a plan becomes a model once it is done; dropped as a mistake, it may be taken again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[1] ?? '';
	const key = { obligationId: plan.registrationId, unitId };
	const [rowId = ''] = await sendActivities(ctx, plan, unitId, [{ c2: 'Một cửa sáng thứ Bảy' }]);
	await acceptSubmission(ctx, { submissionId: (await viewReturn(ctx, key)).submissionId ?? '', version: 1 });
	expect(await readModelSources(ctx)).toEqual([]);
	await stepActivity(ctx, key, { id: rowId, version: 0, state: 'done', on: ctx.today, reason: '', scheduled: '' });
	const [source] = await readModelSources(ctx);
	const taking = { key: source?.key ?? '' };
	const id = await takeAsModel(ctx, taking);
	expect(await readModel(ctx, id)).toMatchObject({ name: 'Một cửa sáng thứ Bảy', startedOn: '2023-09-20', unitId, lacks: ['place', 'changed'] });
	await expect(takeAsModel(ctx, taking)).rejects.toMatchObject({ code: 'model.taken-twice' });
	await dropModel(ctx, id, { version: 1 });
	expect(await readModelSources(ctx)).toHaveLength(1);
});
