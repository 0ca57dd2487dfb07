import { plainDate, textOf } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { expect, test } from 'vitest';
import { withdrawnFrom } from '../../../../../tests/support/consents.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aHeicPhoto, aPhoto, aPhotoFile } from '../../../../../tests/support/photos.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { aScanner, eicar } from '../../../../../tests/support/scanner.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { scanWaiting } from '#lib/server/scanning/scan-waiting.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { addFiles } from './service/add-files.ts';
import { addFigure, addLink } from './service/add-said.ts';
import { assignEvidence } from './service/assign-evidence.ts';
import { blurEvidence, chooseForAnnex, describeEvidence } from './service/describe-evidence.ts';
import { eraseEvidence } from './service/erase-evidence.ts';
import { removeEvidence, restoreEvidence } from './service/remove-evidence.ts';
import { writePlanAnnex, writeUnitAnnex } from './service/write-annex.ts';
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

test('a caption, the day that the file does not tell and the consent of those shown are kept; who looked at an older state is told', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 9)));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	const said = { id, version: 1, caption: 'Toàn cảnh', takenOn: plainDate('2026-09-19'), consent: 'given' } as const;
	await describeEvidence(unit, key, said);
	expect((await viewEvidence(unit, key)).evidence).toMatchObject([{ caption: 'Toàn cảnh', takenOn: '2026-09-19', consent: 'given', version: 2 }]);
	await expect(describeEvidence(ctx, key, { ...said, caption: 'Khác' })).rejects.toMatchObject({ code: 'evidence.moved' });
});

test('a photo whose people do not want it shown is not in the annex, whichever was said first', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 9)));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	await chooseForAnnex(unit, key, { id, inAnnex: true });
	await withdrawnFrom(ctx, 'evidence', id);
	expect((await viewEvidence(unit, key)).evidence).toMatchObject([{ inAnnex: false, consent: 'refused', version: 2 }]);
	await describeEvidence(unit, key, { id, version: 2, caption: '', takenOn: null, consent: 'refused' });
	await expect(chooseForAnnex(unit, key, { id, inAnnex: true })).rejects.toMatchObject({ code: 'evidence.refused-by-people' });
});

test('blurring changes what is shown and not the original, and is undone from the original', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 9)));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	const shown = async () => (await openEvidenceFile(unit, key, id, 'copy.jpg')).sha256;
	const [clear, original] = [await shown(), (await openEvidenceFile(unit, key, id, 'original')).sha256];
	await blurEvidence(unit, key, { id, version: 1, parts: '10 10 50 50' });
	expect(await shown()).not.toBe(clear);
	expect((await openEvidenceFile(unit, key, id, 'original')).sha256).toBe(original);
	await expect(blurEvidence(unit, key, { id, version: 2, parts: 'mặt người' })).rejects.toMatchObject({ code: 'evidence.blur-unreadable' });
	await blurEvidence(unit, key, { id, version: 2, parts: '' });
	expect(await shown()).toBe(clear);
});

test('what is taken out needs a reason, is shown to nobody, and can be brought back unless the file came again', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	const photo = await aPhotoFile('mot.jpg', 9);
	await addFiles(unit, key, tray(photo));
	const id = (await viewEvidence(unit, key)).evidence[0]?.id ?? '';
	await expect(removeEvidence(unit, key, { id, reason: '' })).rejects.toMatchObject({ code: 'evidence.reason-missing' });
	await removeEvidence(unit, key, { id, reason: 'Gửi nhầm' });
	expect(await viewEvidence(unit, key)).toMatchObject({ evidence: [], aside: [{ id, reason: 'Gửi nhầm', by: 'Người phòng', erased: null }] });
	await expect(openEvidenceFile(unit, key, id, 'original')).rejects.toMatchObject({ code: 'file.not-found' });
	await restoreEvidence(unit, key, id);
	await removeEvidence(unit, key, { id, reason: 'Gửi nhầm' });
	await addFiles(unit, key, tray(photo));
	await expect(restoreEvidence(unit, key, id)).rejects.toMatchObject({ code: 'evidence.there-again' });
});

test('the Office alone erases: the bytes go, the trace stays, and where the same file lies elsewhere its bytes stay and the places are named', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, otherUnitId } = await aUnitWithAnActivity(ctx);
	const otherKey = { ...key, unitId: otherUnitId };
	const photo = await aPhotoFile('mot.jpg', 9);
	for (const each of [key, otherKey]) await addFiles(ctx, each, tray(photo));
	const ids = await Promise.all([key, otherKey].map(async (each) => (await viewEvidence(ctx, each)).evidence[0]?.id ?? ''));
	const [id = '', otherId = ''] = ids;
	const { sha256 } = await openEvidenceFile(ctx, key, id, 'original');
	const order = { reason: 'Người trong ảnh yêu cầu', sure: true };
	await expect(eraseEvidence(ctx, key, { id, ...order })).rejects.toMatchObject({ code: 'evidence.not-found' });
	await removeEvidence(unit, key, { id, reason: 'Có người yêu cầu' });
	await expect(eraseEvidence(unit, key, { id, ...order })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(eraseEvidence(ctx, key, { id, ...order, sure: false })).rejects.toMatchObject({ code: 'evidence.not-sure' });
	expect(await eraseEvidence(ctx, key, { id, ...order })).toMatchObject({ elsewhere: [{ unitId: otherUnitId }] });
	expect(await fileStore().exists(ctx.agencyId, sha256)).toBe(true);
	await removeEvidence(ctx, otherKey, { id: otherId, reason: 'Có người yêu cầu' });
	expect(await eraseEvidence(ctx, otherKey, { id: otherId, ...order })).toEqual({ elsewhere: [] });
	expect(await fileStore().exists(ctx.agencyId, sha256)).toBe(false);
	expect(await readOnly(ctx, (tx) => tx.selectFrom('files').select('sha256').where('type', 'like', 'image/%').execute())).toEqual([]);
	expect((await viewEvidence(unit, key)).aside).toMatchObject([{ id, name: '—', reason: order.reason, erased: { by: expect.any(String) } }]);
	await expect(restoreEvidence(unit, key, id)).rejects.toMatchObject({ code: 'evidence.not-found' });
});

test('who holds a link, and a leader, see a photo but not its original, which may tell the place; a link does not learn other units’ names', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, otherUnitId } = await aUnitWithAnActivity(ctx);
	await addFiles(ctx, { ...key, unitId: otherUnitId }, tray(await aPhotoFile('goc.jpg', 7)));
	const link = ctx.as({ kind: 'link', linkId: '018f0000-0000-7000-8000-0000000000aa', unitId: key.unitId, name: 'Phòng' });
	await addFiles(link, key, tray(await aPhotoFile('mot.jpg', 7, { place: true })));
	const { evidence, may } = await viewEvidence(link, key);
	expect(may.originals).toBe(false);
	expect(evidence[0]?.usedBefore).toMatchObject([{ unit: null, activity: null }]);
	const id = evidence[0]?.id ?? '';
	for (const actor of [link, ctx.as('leader')]) {
		expect((await openEvidenceFile(actor, key, id, 'copy.jpg')).bytes.length).toBeGreaterThan(0);
		await expect(openEvidenceFile(actor, key, id, 'original')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	}
	expect((await openEvidenceFile(unit, key, id, 'original')).bytes.length).toBeGreaterThan(0);
	await expect(openEvidenceFile(unit, key, id, 'constructor')).rejects.toMatchObject({ code: 'file.not-found' });
});

test('two people who send and sort the same photos at once do not stop each other', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, activityId } = await aUnitWithAnActivity(ctx);
	const photos = await Promise.all([21, 22, 23].map((seed) => aPhotoFile(`${seed}.jpg`, seed)));
	const answers = await Promise.all([addFiles(unit, key, tray(...photos)), addFiles(ctx, key, tray(...photos.toReversed()))]);
	expect(answers.map(({ added }) => added).sort()).toEqual([0, 3]);
	const ids = (await viewEvidence(unit, key)).evidence.map((one) => one.id);
	await Promise.all([assignEvidence(unit, key, { activityId, chosen: ids }), assignEvidence(ctx, key, { activityId: null, chosen: ids.toReversed() })]);
	expect(new Set((await viewEvidence(unit, key)).evidence.map((one) => one.activityId)).size).toBe(1);
});

test('the page behind a link is kept as somebody captured it, a picture or a PDF and nothing else', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, activityId } = await aUnitWithAnActivity(ctx);
	const link = { activityId, name: 'Bài trên báo', url: 'https://example.org/tin' };
	await addLink(unit, key, { ...link, capture: await aPhotoFile('trang.png', 12) });
	const [piece] = (await viewEvidence(unit, key)).evidence;
	expect(piece).toMatchObject({ kind: 'link', name: 'Bài trên báo', width: 640, scan: 'unscanned' });
	expect((await openEvidenceFile(unit, key, piece?.id ?? '', 'copy.jpg')).bytes.length).toBeGreaterThan(0);
	await expect(addLink(unit, key, { ...link, capture: new File([Buffer.from(seedFile().bytes)], 'trang.md') })).rejects.toMatchObject({
		code: 'evidence.capture-unreadable'
	});
	await expect(addLink(unit, key, { ...link, capture: await aPhotoFile('trang.png', 12) })).rejects.toMatchObject({ code: 'evidence.there-again' });
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

test('the annex holds the ticked photos of activities, blurred as shown, of a unit or of the plan, with day and place in the caption', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit, activityId } = await aUnitWithAnActivity(ctx);
	await expect(writeUnitAnnex(unit, key)).rejects.toMatchObject({ code: 'evidence.annex-empty' });
	const photos = await Promise.all([1, 2, 3].map((seed) => aPhotoFile(`${seed}.jpg`, seed, { taken: '2026:09:20 08:15:00' })));
	await addFiles(unit, key, { activityId, files: photos });
	const [first, second, third] = (await viewEvidence(unit, key)).evidence.map(({ id }) => id);
	for (const id of [first, second]) await chooseForAnnex(unit, key, { id: id ?? '', inAnnex: true });
	await removeEvidence(unit, key, { id: third ?? '', reason: 'Mờ' });
	const { bytes, name } = await writeUnitAnnex(unit, key);
	expect(name).toMatch(/^Phụ lục ảnh .*\.docx$/);
	const written = readDocx(bytes, { media: true });
	expect(written.media?.size).toBe(2);
	expect(written.blocks.map(textOf).join('\n')).toContain('Ảnh 2. Nói chuyện chuyên đề\n20/9/2026; ');
	const planId = await readOnly(ctx, async (tx) => (await tx.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id);
	expect(readDocx((await writePlanAnnex(ctx.as('leader'), planId)).bytes, { media: true }).media?.size).toBe(2);
	await expect(writePlanAnnex(unit, planId)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('while no scanner answers a file waits and is there as before; then it says that it was looked at, and what holds a virus is given out to nobody', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await aUnitWithAnActivity(ctx);
	const infected = () => new File([Buffer.from(seedFile().bytes), eicar], 'ke-hoach.md');
	await addFiles(unit, key, tray(await aPhotoFile('mot.jpg', 9), infected()));
	const scans = async () => (await viewEvidence(unit, key)).evidence.map(({ scan }) => scan);
	const system = ctx.as({ kind: 'system' });
	expect(await scanWaiting(system, null)).toBe(0);
	expect(await scanWaiting(system, { host: '127.0.0.1', port: 1 })).toBe(0);
	expect(await scans()).toEqual(['unscanned', 'unscanned']);
	await using scanner = await aScanner();
	expect(await scanWaiting(system, scanner.address)).toBe(2);
	expect(await scans()).toEqual(['clean', 'refused']);
	const [photo, paper] = (await viewEvidence(unit, key)).evidence;
	expect((await openEvidenceFile(unit, key, photo?.id ?? '', 'original')).bytes.length).toBeGreaterThan(0);
	await expect(openEvidenceFile(unit, key, paper?.id ?? '', 'original')).rejects.toMatchObject({ code: 'file.refused' });
	await expect(addFiles(unit, key, tray(infected()))).rejects.toMatchObject({ code: 'file.refused' });
	expect(await scanWaiting(system, scanner.address)).toBe(0);
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
