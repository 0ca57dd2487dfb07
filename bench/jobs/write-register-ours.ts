import { writeFileSync } from 'node:fs';
import { composeRegister } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { reportJob } from '../job.ts';
import { bigRegister } from '../samples/big-register.ts';

/** Us: rows in memory to the official letter with its annex. */
const [count = '10000', out = ''] = process.argv.slice(2);
const content = bigRegister(Number(count));

await reportJob(() => {
	writeFileSync(out, writeDocx(composeRegister(content)));
	return content.rows.length;
});
