import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '@kheo/core';
import { signPdf } from '@kheo/documents/sign-pdf';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { attachFile } from '#lib/features/issuing/server/service/attach-file.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { openIssuedFile, readPaper } from '#lib/features/issuing/server/service/read-paper.ts';
import { signForAgency } from '#lib/features/issuing/server/service/sign-for-agency.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { writeNumbered } from '#lib/features/issuing/server/service/write-numbered.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { certificates } from '../support/certificates.ts';
import { clearPng } from '../support/clear-png.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { aFrozenRegister } from '../support/frozen-register.ts';

const made = certificates();
afterAll(() => made[Symbol.dispose]());
afterEach(() => vi.unstubAllEnvs());
const agency = made.signer('Sở Khoa học và Công nghệ', 'UBND tỉnh thử');
const day = plainDate('2023-09-20');
const put = (name: string, bytes: Uint8Array | string) => {
	const path = join(made.folder, name);
	writeFileSync(path, bytes);
	return path;
};

/** A key as an administrator sets it: file, file of its password, image of the seal. */
function setKey({ p12 = put('agency.p12', agency.p12), password = agency.password }: { p12?: string; password?: string } = {}) {
	vi.stubEnv('KHEO_SIGN_P12', p12);
	vi.stubEnv('KHEO_SIGN_PASSWORD_FILE', put('password', `${password}\n`));
	vi.stubEnv('KHEO_SIGN_SEAL', put('seal.png', clearPng(90, 90, [200, 0, 0])));
}

/** A numbered register, and the context of one who signs now: certificates hold today, the plan is of another year. */
async function numbered(ctx: TestContext, now = new Date()) {
	const { consolidationId } = await aFrozenRegister(ctx);
	const { bytes: frozen } = await readRegisterFile(ctx, consolidationId, 'pdf');
	const printed = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').select('content').where('content', 'is not', null).executeTakeFirstOrThrow());
	const { position, name } = printed.content?.heading.signature ?? { position: '', name: '' };
	const id = await signRegister(ctx, consolidationId, { position, name, day });
	const slug = await readOnly(ctx, (tx) => tx.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow());
	vi.stubEnv('KHEO_SIGN_AGENCY', slug.slug);
	const number = () => numberPaper(ctx, { documentId: id, from: '', typed: '57/STN-VP', symbol: '', day, scanReason: '' });
	return { id, frozen, number, signing: { ...ctx, now } };
}

test('the agency signs its numbered paper: our bytes first, number, day and seal in their places, and poppler agrees', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	setKey();
	const { id, frozen, number, signing } = await numbered(ctx);
	await number();
	expect(await readPaper(ctx, id)).toMatchObject({ canBeSigned: true });
	await signForAgency(signing, id);
	const { bytes, name } = await openIssuedFile(ctx, id);
	expect(name).toBe('57-STN-VP đã ký số.pdf');
	expect(Buffer.compare(bytes.subarray(0, frozen.length), frozen)).toBe(0);
	const said = execFileSync('pdfsig', ['-nocert', put('signed.pdf', bytes)], { encoding: 'utf8' });
	expect(said).toContain('Signature is Valid.');
	expect(said).toContain('Total document signed');
	expect(said).toContain('Signer Certificate Common Name: Sở Khoa học và Công nghệ');
	expect(execFileSync('pdfimages', ['-list', join(made.folder, 'signed.pdf')], { encoding: 'utf8' }).match(/^ +1 +\d+ +image /gm)).toHaveLength(1);
	const paper = await readPaper(ctx, id);
	expect(paper).toMatchObject({
		canBeSigned: false,
		proof: { way: 'revision', setAside: ['57/STN-VP', '20', '9'], signatures: [{ fault: null, after: 'nothing' }] }
	});
	await issuePaper(ctx, { documentId: id, day, places: 'UBND tỉnh', keptBy: 'VT', copies: 1, note: '', scanReason: '' });
	expect((await readPaper(ctx, id)).state).toBe('issued');
});

test('the log says whose certificate signed, until when it holds, and which file came of it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	setKey();
	const { id, number, signing } = await numbered(ctx);
	await number();
	await signForAgency(signing, id);
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('action', '=', 'paper.signed-by-agency').execute());
	expect(rows).toMatchObject([{ data: { signer: 'Sở Khoa học và Công nghệ', organisation: 'UBND tỉnh thử', way: 'revision', time: 'stated' } }]);
});

test('the same request again gets the first answer and signs nothing; a request of its own is told that it is signed', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	setKey();
	const { id, number, signing } = await numbered(ctx);
	await number();
	await signForAgency(signing, id, 'one-press');
	const first = await openIssuedFile(ctx, id);
	await signForAgency(signing, id, 'one-press');
	expect(Buffer.compare((await openIssuedFile(ctx, id)).bytes, first.bytes)).toBe(0);
	await expect(signForAgency(signing, id, 'another')).rejects.toMatchObject({ code: 'signing.already' });
	expect(await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('id').where('action', '=', 'paper.signed-by-agency').execute())).toHaveLength(1);
});

test('whether the button is there follows what the file is and who signed it, never how it is called', async () => {
	setKey();
	const attached = async (name: string, make: (numbered: Uint8Array) => Promise<Uint8Array> | Uint8Array) => {
		await using ctx = await testContext({ today: '2023-09-20' });
		const { id, number } = await numbered(ctx);
		await number();
		const bytes = await make((await writeNumbered(ctx, id, 'electronic.pdf')).bytes);
		await attachFile(ctx, { documentId: id, file: new File([Uint8Array.from(bytes)], name), scanReason: 'bản quét của văn thư' });
		return readPaper(ctx, id);
	};
	const signed = (bytes: Uint8Array) => signPdf(bytes, { p12: agency.p12, password: agency.password }, { at: new Date(), name: 'Sở Khoa học và Công nghệ' });
	expect(await attached('57 đã ký số.pdf', (bytes) => bytes)).toMatchObject({ fileName: '57 đã ký số.pdf', canBeSigned: true });
	expect(await attached('cong-van.pdf', signed)).toMatchObject({ fileName: 'cong-van.pdf', canBeSigned: false });
	expect(await attached('57 đã quét.pdf', () => clearPng(20, 20, [0, 0, 0]))).toMatchObject({ canBeSigned: false });
});

test('the order of the decree holds: not before the number, not twice, not after the issue', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	setKey();
	const { id, number, signing } = await numbered(ctx);
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code: 'paper.not-numbered' });
	await number();
	await signForAgency(signing, id);
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code: 'signing.already' });
	await issuePaper(ctx, { documentId: id, day, places: 'UBND tỉnh', keptBy: 'VT', copies: 1, note: '', scanReason: '' });
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code: 'issue.moved' });
});

test.each([
	['a key that is not there', { p12: '/nowhere/key.p12' }, undefined, 'signing.key-missing'],
	['a wrong password', { password: 'khác' }, undefined, 'signing.wrong-password'],
	['a certificate that has run out', {}, new Date(Date.now() + 400 * 86_400_000), 'signing.expired']
])('%s is refused as such, and the paper stays as it was', async (_, key, now, code) => {
	await using ctx = await testContext({ today: '2023-09-20' });
	setKey(key);
	const { id, number, signing } = await numbered(ctx, now);
	await number();
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code });
	expect(await readPaper(ctx, id)).toMatchObject({ state: 'numbered', fileName: null });
});

test('without a key, or with another agency’s, there is no button and no signature', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, number, signing } = await numbered(ctx);
	await number();
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code: 'signing.not-set' });
	setKey();
	vi.stubEnv('KHEO_SIGN_AGENCY', 'co-quan-khac');
	expect((await readPaper(ctx, id)).canBeSigned).toBe(false);
	await expect(signForAgency(signing, id)).rejects.toMatchObject({ code: 'signing.not-set' });
});
