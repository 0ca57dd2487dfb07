import { readFileSync } from 'node:fs';
import { readDocx } from '@kheo/documents/read-docx';
import { reportJob } from '../job.ts';

/** Us: the file into the document model; the rows of its tables are counted, the header's left out. */
const [path = ''] = process.argv.slice(2);

await reportJob(() => {
	const rows = readDocx(readFileSync(path)).blocks.map((block) => (block.kind === 'table' ? block.rows.length : 0));
	return Math.max(...rows) - 1;
});
