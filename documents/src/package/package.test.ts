import { readReturn, type RegisterContent, textOf } from '@kheo/core';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aRegister, columns } from '../../../core/src/composing/testing/a-register.ts';
import { readFile } from '../read-file.ts';
import { keyOfSecret } from './signing-key.ts';
import { writePackage } from './write-package.ts';

const register: RegisterContent = { ...aRegister, rows: [{ stt: 1, cells: { c2: 'Nạo vét kênh; trồng cây', c3: '10/10/2026', c7: 'Ghi | chú' } }] };
const about = { agency: 'Sở Xây dựng', title: register.formTitle, frozenAt: '2026-09-30T01:00:00.000Z', kheoVersion: '0.1.0' };
const pack = (content: unknown = register, secret = 'bí mật của nơi gửi') =>
	writePackage({
		about,
		content: JSON.stringify(content),
		files: [{ name: 'register.txt', bytes: new TextEncoder().encode('xin chào') }],
		key: keyOfSecret(secret)
	});

test('what goes in comes out: who made it, when, and every cell of the table under its heading', async () => {
	const { format, document, origin } = await readFile(pack(), 'goi.kheo.zip');
	expect(format).toBe('kheo');
	expect(origin).toMatchObject({ agency: 'Sở Xây dựng', frozenAt: about.frozenAt });
	expect(origin?.fingerprint).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
	expect(readReturn(document, { title: register.formTitle, columns }, 'goi.kheo.zip').rows.map(({ cells }) => cells)).toEqual([
		{ c2: 'Nạo vét kênh; trồng cây', c3: '10/10/2026', c7: 'Ghi | chú' }
	]);
});

test('the same contents and key give the same bytes; another installation has another fingerprint', async () => {
	expect(Buffer.compare(pack(), pack())).toBe(0);
	const [ours, theirs] = await Promise.all([readFile(pack(), 'a.zip'), readFile(pack(register, 'nơi khác'), 'a.zip')]);
	expect(ours.origin?.fingerprint).not.toBe(theirs.origin?.fingerprint);
});

type Parts = Record<string, Uint8Array>;
const standing = { agencies: ['a'], returns: [{ id: 'r', unit: 'Văn phòng' }] };
const levelled = (rows: readonly { id: string; head: string | null; from: string[] }[]) =>
	writePackage({
		about,
		content: JSON.stringify({ ...register, rows: [] }),
		levels: JSON.stringify({ schema: 'kheo.levels/1', standing, rows, whole: register }),
		files: [],
		key: keyOfSecret('khóa')
	});

test('beside a register goes what keeps its rows one at every level; of a supplement the whole is read, and one of before has none', async () => {
	const { levels, document } = await readFile(levelled([{ id: 'x', head: null, from: ['x', 'y'] }]), 'a.zip');
	expect(levels?.rows).toEqual([{ id: 'x', head: null, from: ['x', 'y'] }]);
	expect(readReturn(document, { title: register.formTitle, columns }, 'a.zip').rows).toHaveLength(1);
	expect((await readFile(pack(), 'a.zip')).levels).toBeNull();
	await expect(readFile(levelled([]), 'a.zip')).rejects.toMatchObject({ code: 'file.package-altered' });
});

test('a result report goes up as figures, and words that are no figures are refused', async () => {
	const question = { reports: [], asked: [], heads: [], planned: [], joint: {} };
	const result = {
		schema: 'kheo.results/1',
		issuer: 'Sở',
		title: 'Báo cáo kết quả',
		theme: '',
		year: 2026,
		supplement: 0,
		paperSha256: 'ab',
		standing,
		question
	};
	const packed = (content: object) =>
		writePackage({ kind: 'results', about, content: JSON.stringify({ ...result, ...content }), files: [], key: keyOfSecret('khóa') });
	const read = await readFile(packed({ paragraphs: ['Xong.'], texts: [], totals: [] }), 'a.zip');
	expect([read.result?.standing, read.document.blocks.map(textOf)]).toEqual([standing, ['Báo cáo kết quả', 'Xong.']]);
	await expect(readFile(packed({ paragraphs: [], texts: [], totals: [{ key: 'done', value: 'nhiều' }] }), 'a.zip')).rejects.toMatchObject({
		code: 'file.package-altered'
	});
});

const changed = (change: (parts: Parts) => void) => {
	const parts: Parts = unzipSync(pack());
	change(parts);
	return zipSync(parts);
};
const replaced = (name: string, from: string, to: string) => (parts: Parts) => {
	parts[name] = new TextEncoder().encode(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
};

test.each([
	['one letter of the content', changed(replaced('content.json', 'kênh', 'kệnh'))],
	['who made it', changed(replaced('manifest.json', 'Sở Xây dựng', 'Sở Tài chính'))],
	['a file beside it', changed(replaced('register.txt', 'xin', 'Xin'))],
	['a file that is listed and missing', changed((parts) => void Reflect.deleteProperty(parts, 'register.txt'))],
	['the signature', changed(replaced('manifest.sig', 'a', 'b'))],
	['a content that is no register, signed all the same', pack({ ...register, rows: [{ stt: 1, cells: { c2: 5 } }] })]
])('a package that was changed is refused: %s', async (_, bytes) => {
	await expect(readFile(bytes, 'goi.kheo.zip')).rejects.toMatchObject({ code: 'file.package-altered' });
});

test('a package of a later kind is named as such, broken words as a broken file', async () => {
	await expect(readFile(changed(replaced('manifest.json', 'package/1', 'package/2')), 'a.zip')).rejects.toMatchObject({ code: 'file.package-newer' });
	await expect(readFile(changed(replaced('manifest.json', '{', '')), 'a.zip')).rejects.toMatchObject({ code: 'file.zip-broken' });
});

test('the letter of the register comes with it, as it prints', async () => {
	const { document } = await readFile(pack(), 'a.zip');
	expect(document.blocks.map(textOf)).toContain('Kính gửi: Ban Chỉ đạo tỉnh');
});

test('a secrecy mark inside a package is refused as in any other file', async () => {
	const marked = pack({ ...register, heading: { ...register.heading, issuer: 'MẬT' } });
	await expect(readFile(marked, 'a.zip')).rejects.toMatchObject({ code: 'file.secret' });
});
