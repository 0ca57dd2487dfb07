import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aHeicPhoto, aPhoto, aPhotoFile } from '../../../../../tests/support/photos.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { addFiles } from './service/add-files.ts';
import { addFigure, addLink } from './service/add-said.ts';
import { assignEvidence } from './service/assign-evidence.ts';
import { describeEvidence, removeEvidence } from './service/describe-evidence.ts';
import { openEvidenceFile, viewEvidence } from './service/view-evidence.ts';

async function aUnitWithAnActivity(ctx: TestContext) {
	const { obligationId, unitId, otherUnitId } = await anOwedReturn(ctx);
	const key = { obligationId, unitId };
	const [activityId = ''] = await sendActivities(ctx, { registrationId: obligationId }, unitId, [{ c2: 'Nói chuyện chuyên đề', c3: '20/9/2026' }]);
	const { submissionId } = await viewReturn(ctx, key);
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version: 1 });
	const unit = ctx.as({ kind: 'user', userId: 'unit-person', role: 'unit', unitId, name: 'Người phòng' });
	return { key, activityId, unit, otherUnitId };
}

const tray = (...files: File[]) => ({ activityId: null, files });

test('a photo lies in the tray with its day, its original is given back byte for byte, and nobody has looked for viruses yet', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	const photo = await aPhotoFile('IMG_0001.JPG', 1, { taken: '2026:09:20 08:15:00', place: true });
	expect(await addFiles(unit, key, tray(photo))).toEqual({ added: 1, known: [], refused: [] });
	const [found] = (await viewEvidence(unit, key)).evidence;
	expect(found).toMatchObject({
		activityId: null,
		kind: 'photo',
		takenOn: '2026-09-20',
		takenAt: '08:15',
		scan: 'unscanned',
		consent: 'unsaid',
		usedBefore: []
	});
	const original = await openEvidenceFile(unit, key, found?.id ?? '', 'original');
	expect(sha256Of(original.bytes)).toBe(found?.sha256);
	expect(Buffer.from(original.bytes)).toEqual(Buffer.from(await photo.arrayBuffer()));
	const copy = await openEvidenceFile(unit, key, found?.id ?? '', 'copy.jpg');
	expect(Buffer.from(copy.bytes).includes('Exif')).toBe(false);
});

test('photos, a telephone’s HEIC and a paper come in together; what is no picture or paper is named and keeps nothing out', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	const files = [
		await aPhotoFile('zalo.jpg', 2),
		new File([aHeicPhoto()], 'IMG_2.HEIC'),
		new File([Buffer.from(seedFile().bytes)], 'ke-hoach.md'),
		new File(['MZ\0\0 not a picture'], 'anh.jpg'),
		new File([(await aPhoto(3)).subarray(0, 500)], 'dut.jpg')
	];
	const answer = await addFiles(unit, key, tray(...files));
	expect(answer).toMatchObject({ added: 3, refused: [{ name: 'anh.jpg' }, { name: 'dut.jpg', why: 'broken' }] });
	expect((await viewEvidence(unit, key)).evidence.map(({ kind, takenOn }) => [kind, takenOn])).toEqual([
		['photo', null],
		['photo', '2026-09-20'],
		['document', null]
	]);
});

test('the same press and the same file count once, however often a bad line repeats them', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	const photo = await aPhotoFile('mot.jpg', 4);
	await addFiles(unit, key, tray(photo), 'press');
	expect(await addFiles(unit, key, tray(photo), 'press')).toMatchObject({ added: 1 });
	expect(await addFiles(unit, key, tray(photo))).toEqual({ added: 0, known: ['mot.jpg'], refused: [] });
	expect((await viewEvidence(unit, key)).evidence).toHaveLength(1);
});

test('photos of the tray go to an activity of which nothing had been said, and back', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, activityId } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 5), await aPhotoFile('hai.jpg', 6)));
	const chosen = (await viewEvidence(unit, key)).evidence.map(({ id }) => id);
	expect(await assignEvidence(unit, key, { activityId, chosen })).toBe(2);
	expect((await viewEvidence(unit, key)).evidence.every((one) => one.activityId === activityId)).toBe(true);
	expect((await viewActivities(unit, key)).activities).toMatchObject([{ id: activityId, state: 'planned' }]);
	await assignEvidence(unit, key, { activityId: null, chosen: chosen.slice(0, 1) });
	expect((await viewEvidence(unit, key)).evidence.filter((one) => one.activityId === null)).toHaveLength(1);
	await expect(assignEvidence(unit, key, { activityId, chosen: [...chosen, activityId] })).rejects.toMatchObject({ code: 'evidence.not-found' });
});

test('a photo used before is pointed out, made smaller or not, with where and when; another photo is not', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, otherUnitId } = await aUnitWithAnActivity(ctx);
	const otherKey = { ...key, unitId: otherUnitId };
	await addFiles(ctx, otherKey, tray(await aPhotoFile('goc.jpg', 7)));
	await addFiles(unit, key, tray(new File([await aPhoto(7, {}, 320)], 'nho.jpg'), await aPhotoFile('khac.jpg', 8), await aPhotoFile('goc.jpg', 7)));
	const [small, other, same] = (await viewEvidence(unit, key)).evidence;
	expect(small?.usedBefore).toMatchObject([{ same: 'look', activity: null, year: 2026, addedOn: '2026-09-22' }]);
	expect(other?.usedBefore).toEqual([]);
	expect(same?.usedBefore.map((one) => one.same).sort()).toEqual(['file', 'look']);
});

test('a caption, the day that the file does not tell and the consent of those shown are kept; what was taken out is not shown', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 9)));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	await describeEvidence(unit, key, { id, caption: 'Toàn cảnh', takenOn: plainDate('2026-09-19'), consent: 'given' });
	expect((await viewEvidence(unit, key)).evidence).toMatchObject([{ caption: 'Toàn cảnh', takenOn: '2026-09-19', consent: 'given' }]);
	await removeEvidence(unit, key, id);
	expect((await viewEvidence(unit, key)).evidence).toEqual([]);
	await expect(openEvidenceFile(unit, key, id, 'original')).rejects.toMatchObject({ code: 'file.not-found' });
});

test('a link and a figure are evidence too', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, activityId } = await aUnitWithAnActivity(ctx);
	await addLink(unit, key, { activityId, name: '', url: 'https://example.org/tin' });
	await addFigure(unit, key, { activityId: null, name: 'Kinh phí hỗ trợ', value: '1500000', unit: 'đồng' });
	expect((await viewEvidence(unit, key)).evidence).toMatchObject([
		{ kind: 'link', name: 'https://example.org/tin', activityId },
		{ kind: 'figure', figure: { value: '1500000', unit: 'đồng' }, activityId: null }
	]);
});

test('another unit can neither look at the photos nor add one', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, otherUnitId } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 10)));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	const other = ctx.as({ kind: 'user', userId: 'other', role: 'unit', unitId: otherUnitId, name: 'Người khác' });
	await expect(viewEvidence(other, key)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(addFiles(other, key, tray(await aPhotoFile('hai.jpg', 11)))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(openEvidenceFile(other, { ...key, unitId: otherUnitId }, id, 'original')).rejects.toMatchObject({ code: 'file.not-found' });
});
