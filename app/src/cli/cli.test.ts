import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const kheo = join(import.meta.dirname, '../../bin/kheo.mjs');
const seed = join(import.meta.dirname, '../../../core/cases/seed/input.md');
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [kheo, ...args], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

test('one file gives one object of the published schema, with the text its sources point into', () => {
	const { status, stdout } = run('read', seed, '--json');
	const reading = JSON.parse(stdout) as {
		schema: string;
		blocks: string[];
		obligations: { source: { block: number; start: number; end: number; quote: string } }[];
	};
	expect(status).toBe(0);
	expect(reading).toMatchObject({
		schema: 'kheo.reading/1',
		file: { name: 'input.md', format: 'md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string }
	});
	for (const { source } of reading.obligations) expect(reading.blocks[source.block]?.slice(source.start, source.end)).toBe(source.quote);
});

test('several files give an array in their order, and a refused one keeps its place', () => {
	const { status, stdout, stderr } = run('read', '--json', fileOf('rong.txt', ''), seed, join(folder, 'khong-co.docx'));
	const [empty, read, missing] = JSON.parse(stdout) as [object, object, object];
	expect(status).toBe(1);
	expect(empty).toMatchObject({ error: { code: 'file.empty' } });
	expect(read).toMatchObject({ header: { symbol: 'KH-KHCN' } });
	expect(missing).toMatchObject({ file: join(folder, 'khong-co.docx'), error: { code: 'file.not-found' } });
	expect(stderr).toContain('Không tìm thấy tệp');
});

test('every finding is printed with its words, its rule and its places', () => {
	const { findings } = JSON.parse(run('read', seed, '--json').stdout) as { findings: { code: string; message: string; rule: string; places: unknown[] }[] };
	const stale = findings.find(({ code }) => code === 'year-mismatch');
	expect(stale?.places).toHaveLength(9);
	expect(stale?.message).toMatch(/2022.*2023/u);
	expect(findings.every(({ message, rule }) => message !== '' && rule !== '')).toBe(true);
});

test('without --json a clerk reads words', () => {
	const { status, stdout } = run('read', seed);
	expect(status).toBe(0);
	expect(stdout).toContain('Nhiệm vụ (6):');
	expect(stdout).toContain('Văn phòng Sở (suy ra, cần xác nhận)');
});

test('check ends 1 on a warning and 0 when nothing needs an answer', () => {
	expect(run('check', seed).status).toBe(1);
	expect(run('check', fileOf('ngan.txt', 'Không có gì để rà soát.')).status).toBe(0);
});

test('check leaves out what is switched off, and names the rules when one is unknown', () => {
	const codes = (...off: string[]) =>
		(JSON.parse(run('check', seed, '--json', ...off).stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);
	expect(codes('--off', 'year-mismatch,symbol-broken')).toEqual(codes().filter((code) => !['year-mismatch', 'symbol-broken'].includes(code)));
	const { status, stderr } = run('check', seed, '--off', 'nam-sai');
	expect(status).toBe(2);
	expect(stderr).toContain('year-mismatch: Năm còn sót từ kế hoạch cũ');
	expect(run('check', seed, '--off').stderr).toContain('cần một giá trị');
});

test('check speaks SARIF 2.1.0', () => {
	const log = JSON.parse(run('check', seed, '--sarif').stdout) as {
		version: string;
		runs: { results: { ruleId: string; level: string; locations: unknown[] }[] }[];
	};
	expect(log.version).toBe('2.1.0');
	expect(log.runs[0]?.results.find(({ ruleId }) => ruleId === 'year-mismatch')).toMatchObject({ level: 'warning' });
	expect(log.runs[0]?.results.every(({ locations }) => locations.length > 0)).toBe(true);
});

test.each([[[]], [['doc']], [['read']], [['read', '--mau', seed]]])('wrong arguments %j end 2 with a hint', (args) => {
	const { status, stdout, stderr } = run(...args);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toMatch(/--help|LỆNH/u);
});

test('help and version are data', () => {
	expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
	expect(run('read', '--help').stdout).toContain('kheo read TỆP');
	const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
	expect(run('--version').stdout.trim()).toBe(version);
});

test('the published schema names every fact that a reading prints', () => {
	const { $defs } = JSON.parse(run('read', '--schema').stdout) as { $defs: { facts: { required: string[] } } };
	const printed = Object.keys(JSON.parse(run('read', seed, '--json').stdout) as object);
	expect($defs.facts.required.toSorted()).toEqual(printed.filter((key) => !['schema', 'file', 'blocks'].includes(key)).toSorted());
});
