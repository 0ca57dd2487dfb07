import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepRows, tableOf } from './report.ts';
import type { BenchFile, Row } from './row.ts';

/** `npm run bench [-- name …]`: every file of bench/rows, or those whose name holds one of the words. What they tell is kept in bench/RESULTS.md. */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = readdirSync(join(import.meta.dirname, 'rows')).filter(
	(file) => file.endsWith('.ts') && (words.length === 0 || words.some((word) => file.includes(word)))
);

const rows: Row[] = [];
const broken: string[] = [];
for (const file of files.toSorted()) {
	console.error(`bench: ${file.replace(/\.ts$/, '')} …`);
	try {
		const { measure } = (await import(`./rows/${file}`)) as BenchFile;
		const told = await measure();
		if (told.length > 0) keepRows(file, process.argv.includes('--long'), told);
		rows.push(...told);
	} catch (error) {
		broken.push(file);
		console.error(error);
	}
}

console.log(tableOf(rows));
if (broken.length > 0) console.error(`bench: not measured: ${broken.join(', ')}`);
process.exit(broken.length > 0 || rows.some(({ ok }) => !ok) ? 1 : 0);
