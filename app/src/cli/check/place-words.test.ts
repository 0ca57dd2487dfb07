import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const kheo = join(import.meta.dirname, '../../../bin/kheo.mjs');
const fixture = (ending: string) => join(import.meta.dirname, `../../../../documents/fixtures/ke-hoach-libreoffice.${ending}`);
const folder = mkdtempSync(join(tmpdir(), 'kheo-places-'));
const text = join(folder, 'ke-hoach.txt');
writeFileSync(text, 'KẾ HOẠCH\nTổ chức hội thao năm 2026\n\nThực hiện **Công văn số 15/ UBND-VX ngày 02/3/2026** của Ủy ban nhân dân tỉnh.\n');
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]): string => spawnSync(process.execPath, [kheo, 'check', ...args], { encoding: 'utf8' }).stdout;

test('a finding in a text begins with its line and column, marks of emphasis counted', { timeout: 30_000 }, () => {
	expect(check(text)).toMatch(/ke-hoach\.txt:4:25: .*\[symbol-broken; /u);
});

test('in a PDF it begins with page and line, in a word processor’s file with block and column', { timeout: 30_000 }, () => {
	expect(check(fixture('pdf'))).toContain('libreoffice.pdf:2:1: cần xem: Phụ lục có kèm theo');
	expect(check(fixture('docx'))).toContain('libreoffice.docx:15:1: cần xem: Phụ lục có kèm theo');
});

test('--json says the same of each place, SARIF gives a text a region', { timeout: 30_000 }, () => {
	const { findings } = JSON.parse(check(text, '--json')) as { findings: { code: string; places: { at: string }[] }[] };
	expect(findings.find(({ code }) => code === 'symbol-broken')?.places).toMatchObject([{ at: '4:25' }]);
	const { runs } = JSON.parse(check(text, '--sarif')) as { runs: { results: { ruleId: string; locations: { physicalLocation: unknown }[] }[] }[] };
	const broken = runs[0]?.results.find(({ ruleId }) => ruleId === 'symbol-broken');
	expect(broken?.locations[0]?.physicalLocation).toMatchObject({ region: { startLine: 4, startColumn: 25 } });
});
