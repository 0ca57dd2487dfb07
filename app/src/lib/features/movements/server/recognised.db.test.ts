import { printCertificateCode } from '../certificate.ts';
import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signDraft } from '#lib/features/issuing/server/service/sign-paper.ts';
import { enterRemedy } from '#lib/features/issuing/server/service/enter-remedy.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readModel } from '#lib/features/models/server/service/read-models.ts';
import { readModelSources } from '#lib/features/models/server/service/model-sources.ts';
import { takeAsModel } from '#lib/features/models/server/service/keep-model.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { withdrawnFrom } from '../../../../../tests/support/consents.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { citizen, place, sending } from '../../../../../tests/support/feedback.ts';
import { aLaunchedMovement, aNomination, scoringOpened, versionOf } from '../../../../../tests/support/movements.ts';
import { peoplePage } from '../../../../../tests/support/people-page.ts';
import { aPhoto } from '../../../../../tests/support/photos.ts';
import { verifyCertificate, writeMovementCertificates } from './service/certificates.ts';
import { declareInterest, scoreNomination } from './service/council.ts';
import { nominate, scoreForOffice } from './service/nominate.ts';
import { readGallery, readMovementYears, readShowings, readShown, readShownPicture, writeMovementYearsCsv } from './service/read-gallery.ts';
import { recognise } from './service/recognise.ts';
import { closeScoring } from './service/run-movement.ts';
import { sendThanks } from './service/send-thanks.ts';
import { hideRecognised, judgeThanks, showRecognised } from './service/show-recognised.ts';

async function scoredAndClosed(ctx: TestContext, movementId: string, ids: readonly string[]): Promise<void> {
	for (const id of ids) await scoreForOffice(ctx, { id, points: { c3: 1000 }, remark: '' });
	const council = await scoringOpened(ctx, movementId);
	for (const member of council.slice(0, 2)) {
		for (const id of ids) {
			await declareInterest(member, { id, hasConflict: false, reason: '' });
			await scoreNomination(member, { id, points: { c1: 900, c2: 1900 }, remark: '' });
		}
	}
	await closeScoring(council[0] ?? ctx, movementId, { version: await versionOf(ctx, movementId) });
}

/** A movement of which one collective was recognised, its decision still a draft. */
async function recognised(ctx: TestContext, isPublic = true) {
	const movementId = await aLaunchedMovement(ctx, { isPublic });
	const id = await aNomination(ctx, movementId, 'Bộ phận một cửa');
	await scoredAndClosed(ctx, movementId, [id]);
	const draftId = await recognise(ctx, movementId, { version: await versionOf(ctx, movementId), chosen: [id] });
	return { movementId, id, draftId };
}

async function issued(ctx: TestContext, draftId: string): Promise<string> {
	const { version } = await readOnly(ctx, (tx) => tx.selectFrom('drafts').select('version').where('id', '=', draftId).executeTakeFirstOrThrow());
	await freezeDraft(ctx, draftId, version);
	const documentId = await signDraft(ctx, draftId, { position: 'GIÁM ĐỐC', name: 'Trần Thị Ký', day: ctx.today });
	await numberPaper(ctx, { documentId, from: '', typed: '88/QĐ-STN', symbol: '', day: ctx.today, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day: ctx.today, places: 'Như Điều 2', keptBy: '', copies: 1, note: '', scanReason: '' });
	return documentId;
}

const words = { title: 'Một cửa thân thiện', words: 'Người dân chờ ít hơn.', place: 'Phường 1', picture: null, alt: '' };
const thank = (ctx: TestContext, id: string, said = 'Cảm ơn các cô chú.') =>
	sendThanks(ctx, id, { words: said, token: sending(ctx).token, website: '' }, place(), newId());

test('each certificate bears a code, which leads a stranger to it once the decision is issued, and says when that was recalled', async () => {
	await using ctx = await testContext();
	const { movementId, draftId } = await recognised(ctx);
	const { code } = await readOnly(ctx, (tx) => tx.selectFrom('recognitions').select('code').executeTakeFirstOrThrow());
	const printed = printCertificateCode(code);
	const stranger = ctx.as(citizen);
	expect(await verifyCertificate(stranger, printed)).toBeNull();
	const documentId = await issued(ctx, draftId);
	const { document } = await readFile((await writeMovementCertificates(ctx, movementId)).bytes, 'a.pdf');
	const said = document.blocks.map(textOf).join(' ');
	for (const line of [`Mã kiểm tra: ${printed}`, 'Bộ phận một cửa', '88/QĐ-STN']) expect(said).toContain(line);
	const given = { name: 'Bộ phận một cửa', movement: 'Nụ cười công sở', number: '88/QĐ-STN' };
	expect(await verifyCertificate(stranger, printed.toUpperCase())).toMatchObject({ ...given, isRecalled: false });
	await enterRemedy(ctx, { documentId, how: 'recalled', reason: 'sai', byNumber: '', day: ctx.today });
	expect(await verifyCertificate(stranger, code)).toMatchObject({ isRecalled: true });
	expect(await verifyCertificate(stranger, '0'.repeat(16))).toBeNull();
	await expect(writeMovementCertificates(ctx.as('unit'), movementId)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('of two recognised people of one name each certificate bears its own code', async () => {
	await using ctx = await testContext();
	const movementId = await aLaunchedMovement(ctx);
	const person = (post: string) =>
		nominate(ctx.as('unit'), movementId, { unitId: ctx.unitId, kind: 'person', name: 'Ông Nguyễn Văn Hùng', post, model: '', achievement: 'Tốt' });
	const ids = [await person('Chuyên viên'), await person('Văn thư')];
	await expect(person('văn thư')).rejects.toMatchObject({ code: 'nomination.twice' });
	await scoredAndClosed(ctx, movementId, ids);
	const draftId = await recognise(ctx, movementId, { version: await versionOf(ctx, movementId), chosen: ids });
	await issued(ctx, draftId);
	const { document } = await readFile((await writeMovementCertificates(ctx, movementId)).bytes, 'a.pdf');
	const printed = [
		...document.blocks
			.map(textOf)
			.join(' ')
			.matchAll(/Mã kiểm tra: ((?:[0-9a-f]{4} ?){4})/gu)
	].map(([, code = '']) => code);
	const given = await Promise.all(printed.map((code) => verifyCertificate(ctx.as(citizen), code)));
	expect(given.map((one) => one?.post).toSorted()).toEqual(['Chuyên viên', 'Văn thư']);
});

test('only one who was recognised is shown, with a picture made anew; once they take their consent back it is gone', async () => {
	await using ctx = await testContext();
	const { id } = await recognised(ctx);
	const stranger = ctx.as(citizen);
	await expect(readShown(stranger, id)).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(showRecognised(ctx, { id: newId(), version: 0, ...words })).rejects.toMatchObject({ code: 'nomination.not-found' });
	const photo = new Uint8Array(await aPhoto(3, { place: true }));
	const picture = new File([photo], 'a.jpg');
	await expect(showRecognised(ctx, { id, version: 0, ...words, picture })).rejects.toMatchObject({ code: 'showing.alt-missing' });
	await showRecognised(ctx, { id, version: 0, ...words, picture, alt: 'Quầy một cửa' });
	expect((await readGallery(stranger)).shown).toMatchObject([{ id, title: words.title, alt: 'Quầy một cửa', thanks: 0 }]);
	expect(Buffer.from(await readShownPicture(stranger, id)).includes('GPS')).toBe(false);
	await showRecognised(ctx, { id, version: 1, ...words, title: 'Một cửa vui' });
	expect((await readShown(stranger, id)).alt).toBe('Quầy một cửa');
	await showRecognised(ctx, { id, version: 2, ...words, alt: 'Quầy tiếp dân' });
	expect((await readShown(stranger, id)).alt).toBe('Quầy tiếp dân');
	await expect(showRecognised(ctx, { id, version: 1, ...words })).rejects.toMatchObject({ code: 'movement.moved' });
	await withdrawnFrom(ctx, 'nomination', id);
	await expect(hideRecognised(ctx, { id, version: 4 })).rejects.toMatchObject({ code: 'movement.moved' });
	await expect(readShownPicture(stranger, id)).rejects.toMatchObject({ code: 'people.not-public' });
	await expect(thank(ctx, id)).rejects.toMatchObject({ code: 'people.not-public' });
});

test('thanks are shown once the Office has let them through, and nothing says who sent them', async () => {
	await using ctx = await testContext();
	const { movementId, id } = await recognised(ctx);
	await showRecognised(ctx, { id, version: 0, ...words });
	const before = (await peoplePage(ctx))?.version;
	await thank(ctx, id);
	await thank(ctx, id, 'Mua hàng tại đây');
	expect((await peoplePage(ctx))?.version).toBe(before);
	expect((await readShown(ctx.as(citizen), id)).said).toEqual([]);
	const { waiting } = await readShowings(ctx, movementId);
	const [first, second] = waiting;
	await judgeThanks(ctx, { chosen: [first?.id ?? ''], verdict: 'shown' });
	await judgeThanks(ctx, { chosen: [second?.id ?? ''], verdict: 'refused' });
	await expect(judgeThanks(ctx, { chosen: [second?.id ?? ''], verdict: 'shown' })).rejects.toMatchObject({ code: 'movement.moved' });
	expect((await readShown(ctx.as(citizen), id)).said.map((one) => one.words)).toEqual(['Cảm ơn các cô chú.']);
	expect((await peoplePage(ctx))?.version).not.toBe(before);
	const { letThrough } = await readShowings(ctx, movementId);
	expect(letThrough.map(({ id: own }) => own)).toEqual([first?.id]);
	await expect(judgeThanks(ctx, { chosen: [first?.id ?? ''], verdict: 'refused' })).rejects.toMatchObject({ code: 'movement.moved' });
	await judgeThanks(ctx, { chosen: [first?.id ?? ''], verdict: 'taken-back' });
	expect((await readShown(ctx.as(citizen), id)).said).toEqual([]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('actor').where('action', '=', 'thanks.sent').execute());
	expect(log.map(({ actor }) => actor)).toEqual(['citizen', 'citizen']);
	const program = sendThanks(ctx, id, { words: 'x', token: sending(ctx).token, website: 'spam' }, place(), newId());
	await expect(program).rejects.toMatchObject({ code: 'form.left-empty' });
});

test('the figures of the page are those of the file; who was recognised counts once the decision is issued, and a movement that is not public does not', async () => {
	await using ctx = await testContext();
	const { draftId } = await recognised(ctx);
	const counted = { year: 2026, movements: 1, units: 1, nominated: 1 };
	expect(await readMovementYears(ctx.as(citizen))).toEqual([{ ...counted, recognised: 0 }]);
	expect((await readGallery(ctx)).movements[0]?.recognised).toEqual([]);
	const documentId = await issued(ctx, draftId);
	expect(await readMovementYears(ctx.as(citizen))).toEqual([{ ...counted, recognised: 1 }]);
	expect(await writeMovementYearsCsv(ctx)).toContain('"2026","1","1","1","1"');
	expect((await readGallery(ctx)).movements[0]?.recognised).toEqual([{ name: 'Bộ phận một cửa', post: '', model: '' }]);
	await enterRemedy(ctx, { documentId, how: 'recalled', reason: 'sai', byNumber: '', day: ctx.today });
	expect(await readMovementYears(ctx.as(citizen))).toEqual([{ ...counted, recognised: 0 }]);
	expect((await readGallery(ctx)).movements[0]?.recognised).toEqual([]);
	await using other = await testContext();
	await recognised(other, false);
	expect([await readMovementYears(other), (await readGallery(other)).movements]).toEqual([[], []]);
});

test('who was recognised becomes a model in one press, once, and only while the decision stands', async () => {
	await using ctx = await testContext();
	const { id, draftId } = await recognised(ctx);
	const key = `nomination ${id}`;
	await expect(takeAsModel(ctx, { key })).rejects.toMatchObject({ code: 'model.source-gone' });
	await issued(ctx, draftId);
	const unit = ctx.as('unit');
	expect(await readModelSources(unit)).toMatchObject([{ key, title: 'Bộ phận một cửa', from: 'Nụ cười công sở, năm 2026' }]);
	const model = await takeAsModel(unit, { key }, 'press');
	expect(await takeAsModel(unit, { key }, 'press')).toBe(model);
	await expect(takeAsModel(ctx, { key })).rejects.toMatchObject({ code: 'model.taken-twice' });
	expect(await readModelSources(ctx)).toEqual([]);
	expect(await readModel(unit, model)).toMatchObject({ kind: 'Nụ cười công sở', changed: 'Tiếp dân niềm nở', state: 'draft', unitId: ctx.unitId });
});
