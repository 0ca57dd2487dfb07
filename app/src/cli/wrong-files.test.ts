import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import { zipOf } from '@kheo/documents/testing/package-of';
import { wrongFiles } from '@kheo/documents/testing/wrong-files';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from './main.ts';

const demo = join(import.meta.dirname, '../../../demo');
const plan = join(demo, 'ke-hoach.docx');
const unitFile = join(demo, 'units', readdirSync(join(demo, 'units')).find((name) => name.endsWith('.docx')) ?? '');
const folder = mkdtempSync(join(tmpdir(), 'kheo-wrong-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...Buffer.from('WordDocument', 'utf16le')]);
const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' });
const hollow = [
	{ name: 'van-ban.pdf', code: 'file.zip-broken', bytes: new TextEncoder().encode('%PDF-1.7\n') },
	{ name: 'van-ban.doc', code: 'file.zip-broken', bytes: ole },
	{ name: 'van-ban.odt', code: 'file.empty', bytes: odt }
];
const wrong = [...wrongFiles(), ...hollow].map(({ name, code, bytes }) => ({ path: fileOf(name, bytes), code }));
const large = { path: fileOf('lon.docx', new Uint8Array()), code: 'file.too-large' };
truncateSync(large.path, 200 * 1024 * 1024);
const all = [...wrong, large];

let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
	[out, err] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

function fileOf(name: string, bytes: Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, bytes);
	return path;
}

test.each(['read', 'check'])('%s --json gives each wrong file its error in its place, and reads the good one between them', async (command) => {
	const paths = [...all.slice(0, 3).map(({ path }) => path), plan, ...all.slice(3).map(({ path }) => path)];
	expect(await main([command, ...paths, '--json'])).toBe(1);
	const results = JSON.parse(out.join('')) as ({ file: string; error: { code: string; message: string } } & { file: { name: string } })[];
	const [good] = results.splice(3, 1);
	expect(good?.file.name).toBe('ke-hoach.docx');
	expect(results.map(({ file, error }) => [file, error.code])).toEqual(all.map(({ path, code }) => [path, code]));
	expect(results.every(({ error }) => /Đề nghị/.test(error.message) && !error.message.includes('\n'))).toBe(true);
});

test.each(['read', 'check'])('%s of one wrong file says one line with its code and prints no data', async (command) => {
	for (const { path, code } of all) {
		[out, err] = [[], []];
		expect(await main([command, path])).toBe(1);
		expect(out).toEqual([]);
		expect(err).toEqual([expect.stringMatching(new RegExp(`^${path}: .+ \\(${code.replace('.', '\\.')}\\)$`))]);
	}
});

test('one wrong file with --json is one object', async () => {
	expect(await main(['read', large.path, '--json'])).toBe(1);
	expect(JSON.parse(out.join(''))).toEqual({
		file: large.path,
		error: { code: 'file.too-large', message: refusalMessagesVi['file.too-large']({ limit: 50 }) }
	});
});

test('consolidate names every wrong file, of a unit or the plan, and writes nothing', async () => {
	const result = join(folder, 'ket-qua.docx');
	const before = readdirSync(folder);
	const ofUnits = all.filter(({ code }) => code !== 'file.not-a-plan');
	expect(await main(['consolidate', plan, unitFile, ...ofUnits.map(({ path }) => path), '--out', result, '--json'])).toBe(1);
	const { refused } = JSON.parse(out.join('')) as { refused: { file: string; error: { code: string } }[] };
	expect(refused.map(({ file, error }) => [file, error.code])).toEqual(ofUnits.map(({ path, code }) => [path, code]));
	for (const { path, code } of all) {
		err = [];
		expect(await main(['consolidate', path, unitFile, '--out', result])).toBe(1);
		expect(err[0]).toContain(`(${code})`);
	}
	expect(readdirSync(folder)).toEqual(before);
});

test('a result that was there before stays as it was when a file is refused', async () => {
	const result = fileOf('da-co.docx', new TextEncoder().encode('bản cũ'));
	expect(await main(['consolidate', plan, unitFile, large.path, '--out', result])).toBe(1);
	expect(readFileSync(result, 'utf8')).toBe('bản cũ');
});

test('a list of units that is no text is refused like any other file', async () => {
	expect(await main(['consolidate', plan, unitFile, '--units', plan, '--out', join(folder, 'x.docx')])).toBe(1);
	expect(err[0]).toMatch(/ke-hoach\.docx: .+ \(file\.not-a-document\)/);
});

test('what the file system does not open is an answer for that file, not the end of the run', async () => {
	const unopened = [join(plan, 'khong-phai-thu-muc'), folder, join(folder, 'khong-co.docx'), join(folder, 'a'.repeat(300))];
	expect(await main(['read', ...unopened, '--json'])).toBe(1);
	const codes = (JSON.parse(out.join('')) as { error: { code: string } }[]).map(({ error }) => error.code);
	expect(codes).toEqual(['file.unreadable', 'file.is-folder', 'file.not-found', 'file.unreadable']);
});
