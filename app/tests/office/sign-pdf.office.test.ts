import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeRegister } from '@kheo/core';
import { type PdfSignature, readCertificates, readSignatures } from '@kheo/documents/read-signatures';
import { signPdf, type Signing } from '@kheo/documents/sign-pdf';
import { writePdf } from '@kheo/documents/write-pdf';
import { aRegister } from '../../../core/src/composing/testing/a-register.ts';
import { readCms } from '../../../documents/src/signature/read-cms.ts';
import { pdfOf } from '../../../documents/src/testing/pdf-of.ts';
import { certificates } from '../support/certificates.ts';
import { clearPng } from '../support/clear-png.ts';

const made = certificates();
afterAll(() => made[Symbol.dispose]());
const leader = made.signer('Nguyễn Văn Thử', 'Sở Khoa học và Công nghệ thử');
const agency = made.signer('Sở Khoa học và Công nghệ thử', 'Ủy ban nhân dân tỉnh thử');
const paper = pdfOf([{ words: [[100, 100, 'Bao cao ket qua']] }]);
const at = new Date(Math.floor(Date.now() / 1000) * 1000);
const sign = (bytes: Uint8Array, who = leader, more: Partial<Signing> = {}) => signPdf(bytes, who, { at, ...more });

/** What poppler says of the file, word for word. */
function pdfsig(bytes: Uint8Array): string {
	const file = join(made.folder, 'signed.pdf');
	writeFileSync(file, bytes);
	return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
}

function only(bytes: Uint8Array): PdfSignature | undefined {
	const all = readSignatures(bytes, readCertificates(made.rootPem));
	expect(all).toHaveLength(1);
	return all[0];
}

test('a signed paper begins with the very bytes that were signed, and poppler agrees that the signature holds and covers all', async () => {
	const signed = await sign(paper);
	expect(Buffer.from(signed).subarray(0, paper.length).equals(Buffer.from(paper))).toBe(true);
	const said = pdfsig(signed);
	expect(said).toContain('Signature is Valid.');
	expect(said).toContain('Total document signed');
	expect(said).toContain('ETSI.CAdES.detached');
	expect(said).toContain('Signer Certificate Common Name: Nguyễn Văn Thử');
});

test('who signed, for which organisation, when and under whose root is read', async () => {
	const read = only(await sign(paper));
	expect(read).toMatchObject({ kind: 'signature', signer: 'Nguyễn Văn Thử', organisation: 'Sở Khoa học và Công nghệ thử', fault: null, after: 'nothing' });
	expect(read).toMatchObject({ at, timeBy: 'signer', isInTime: true, trust: 'trusted' });
	expect(read?.chain.map(({ name }) => name)).toEqual(['Nguyễn Văn Thử', 'CA phuc vu co quan thu', 'Root CA thu']);
	expect(readSignatures(await sign(paper))[0]?.trust).toBe('unknown');
});

test('with a time stamping service the time is the service’s, and poppler still agrees', async () => {
	const service = await made.timeService();
	const signed = await sign(paper, leader, { timestampUrl: service.url, at: new Date('2020-01-01T00:00:00Z') });
	service.close();
	const read = await only(signed);
	expect(read).toMatchObject({ fault: null, timeBy: 'timestamp' });
	expect(Math.abs((read?.at?.getTime() ?? 0) - Date.now())).toBeLessThan(3_600_000);
	expect(pdfsig(signed)).toContain('Signature is Valid.');
});

test('a service that does not answer leaves the paper unsigned and says so', async () => {
	await expect(sign(paper, leader, { timestampUrl: 'http://127.0.0.1:9/' })).rejects.toMatchObject({ code: 'signature.no-time' });
});

test('a wrong password of the key is told', async () => {
	await expect(sign(paper, { ...leader, password: 'khac' })).rejects.toMatchObject({ code: 'key.refused' });
});

test('the agency signs after its leader: both signatures hold, the first is followed by a signed revision', async () => {
	const both = await sign(await sign(paper), agency);
	const read = readSignatures(both);
	expect(read.map(({ signer, fault, after }) => [signer, fault, after])).toEqual([
		['Nguyễn Văn Thử', null, 'signed-later'],
		['Sở Khoa học và Công nghệ thử', null, 'nothing']
	]);
	expect(pdfsig(both).match(/Signature is Valid\./g)).toHaveLength(2);
});

test('one changed byte breaks the signature, for us and for poppler', async () => {
	const signed = Buffer.from(await sign(paper));
	signed[signed.indexOf('Bao cao')] = 0x44;
	expect(only(signed)).toMatchObject({ fault: 'changed', signer: 'Nguyễn Văn Thử' });
	expect(pdfsig(signed)).toContain('Digest Mismatch');
});

test('a hash that can be read as a structure is a hash still', async () => {
	const covered = textWhoseHashIsAStructure();
	const files = {
		text: join(made.folder, 'text'),
		cms: join(made.folder, 'text.p7s'),
		key: join(made.folder, 'signer.key'),
		pem: join(made.folder, 'signer.pem')
	};
	writeFileSync(files.text, covered);
	execFileSync('openssl', ['cms', '-sign', '-binary', '-in', files.text, '-signer', files.pem, '-inkey', files.key, '-outform', 'DER', '-out', files.cms]);
	const der = readFileSync(files.cms);
	expect(readCms(der, covered)?.isOver).toBe(true);
	expect(readCms(der, Buffer.from('khac'))?.isOver).toBe(false);
});

/** Its first two octets say: thirty octets follow. */
function textWhoseHashIsAStructure(): Buffer {
	for (let number = 0; ; number += 1) {
		const text = Buffer.from(`Bao cao ${number}`);
		const [type, length] = createHash('sha256').update(text).digest();
		if (type === 0x04 && length === 30) return text;
	}
}

test('what is added after the signature is told', async () => {
	const signed = await sign(paper);
	expect(only(Buffer.concat([signed, Buffer.from('\n% them vao sau\n')]))).toMatchObject({ fault: null, after: 'unsigned' });
});

test('a certificate that was not yet valid when the paper was signed is told', async () => {
	expect(only(await sign(paper, leader, { at: new Date('2020-01-01T00:00:00Z') }))).toMatchObject({ fault: null, isInTime: false });
});

test('a signature taken from another paper is not over this one', async () => {
	const signed = Buffer.from(await sign(paper)).toString('latin1');
	const other = Buffer.from(await sign(pdfOf([{ words: [[100, 100, 'Bao cao KHAC QUA']] }]), agency)).toString('latin1');
	const contents = (text: string) => /\/Contents <([0-9A-Fa-f]+)>/.exec(text)?.[1] ?? '';
	expect(contents(other)).not.toBe('');
	const forged = Buffer.from(signed.replace(contents(signed), contents(other)), 'latin1');
	expect(only(forged)).toMatchObject({ fault: 'changed', signer: 'Sở Khoa học và Công nghệ thử' });
});

test('images of hand and seal stand between title and name of a paper of ours, and the signature covers them', async () => {
	const pages = writePdf(composeRegister(aRegister), { title: 'Đăng ký', at });
	const { name } = aRegister.heading.signature ?? { name: '' };
	const signed = await sign(pages, leader, { name, hand: clearPng(120, 40, [0, 0, 200]), seal: clearPng(90, 90, [200, 0, 0]) });
	expect(Buffer.from(signed).subarray(0, pages.length).equals(Buffer.from(pages))).toBe(true);
	expect(pdfsig(signed)).toContain('Total document signed');
	const images = execFileSync('pdfimages', ['-list', join(made.folder, 'signed.pdf')], { encoding: 'utf8' });
	expect(images.match(/^ +1 +\d+ +image /gm)).toHaveLength(2);
});

test('an annex in a file of its own bears number and time in its upper right corner', async () => {
	const signed = await sign(paper, agency, { corner: '57/SKHCN-VP\n2026-09-30T08:02:03+07:00' });
	writeFileSync(join(made.folder, 'corner.pdf'), signed);
	const words = execFileSync('pdftotext', ['-f', '1', '-l', '1', '-x', '400', '-y', '0', '-W', '195', '-H', '60', join(made.folder, 'corner.pdf'), '-'], {
		encoding: 'utf8'
	});
	expect(words.trim().split('\n')).toEqual(['57/SKHCN-VP', '2026-09-30T08:02:03+07:00']);
	expect(pdfsig(signed)).toContain('Signature is Valid.');
});

test('a time stamp for another signature proves nothing of this one', async () => {
	const service = await made.timeService();
	const stamped = await sign(paper, leader, { timestampUrl: service.url });
	const own = tokenIn(stamped);
	let foreign = '';
	for (let tries = 0; tries < 60 && foreign.length !== own.length; tries += 1) foreign = tokenIn(await sign(paper, agency, { timestampUrl: service.url }));
	service.close();
	expect(foreign.length).toBe(own.length);
	const file = Buffer.from(stamped).toString('latin1');
	const forged = Buffer.from(file.replace(own, foreign), 'latin1');
	expect(forged.equals(Buffer.from(stamped))).toBe(false);
	expect(only(forged)).toMatchObject({ fault: null, timeBy: 'signer' });
});

/** The time stamp of the signature, as its digits stand in the file: from the mark of the unsigned attribute to the padding. */
function tokenIn(bytes: Uint8Array): string {
	const digits = /\/Contents <([0-9A-Fa-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
	const at = digits.toUpperCase().indexOf('060B2A864886F70D010910020E');
	return digits.slice(at).replace(/0+$/, '');
}
