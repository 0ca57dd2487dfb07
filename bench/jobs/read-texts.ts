import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { check, readDocument } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { reportJob } from '../job.ts';

/** Reads and checks the first file named; those after it were read before, as in a process that has been at work. */
const [measured = '', ...before] = process.argv.slice(2);

for (const path of before) await findingsOf(path);
await reportJob(() => findingsOf(measured));

async function findingsOf(path: string): Promise<number> {
	const { document } = await readFile(readFileSync(path), basename(path), { expects: 'plan' });
	return check(readDocument(document), document).length;
}
