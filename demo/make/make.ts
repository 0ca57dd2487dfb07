import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@kheo/documents/write-docx';
import writeExcelFile from 'write-excel-file/node';
import { htmlFiles } from './html-files.ts';
import { composePlan } from './plan.ts';
import { sheetFiles } from './sheet-files.ts';
import { writtenFiles } from './written-files.ts';

/** Makes the sample plan and the twelve units' files anew. LibreOffice's four are left alone where it is not installed. */
const demo = join(import.meta.dirname, '..');
writeFileSync(join(demo, 'ke-hoach.docx'), writeDocx(composePlan(), { title: 'Kế hoạch' }));
for (const [name, compose] of Object.entries(writtenFiles)) writeFileSync(join(demo, 'units', name), writeDocx(compose()));
for (const [name, rows] of Object.entries(sheetFiles)) await writeSheet(name, rows());
for (const [name, html] of Object.entries(htmlFiles)) convert(name, html());

async function writeSheet(name: string, rows: ReturnType<(typeof sheetFiles)[string]>): Promise<void> {
	const cells = rows.map((row) => row.map((cell) => (cell === null || typeof cell === 'object' ? cell : { value: cell })));
	await writeExcelFile(cells, { sheet: 'Sheet1', columns: rows[rows.length - 1]?.map((_, index) => ({ width: index === 0 ? 6 : 28 })) ?? [] }).toFile(join(demo, 'units', name));
}

function convert(name: string, html: string): void {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-demo-'));
	const page = join(folder, name.replace(/\.docx$/, '.html'));
	writeFileSync(page, html);
	const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, page];
	try {
		execFileSync('soffice', options, { stdio: 'ignore', timeout: 120_000 });
		writeFileSync(join(demo, 'units', name), readFileSync(join(folder, name)));
	} catch {
		console.error(`${name}: cần LibreOffice để làm lại; giữ nguyên tệp cũ.`);
	}
}
