import { writeFileSync } from 'node:fs';
import { composeRegister } from '@kheo/core';
import { writePdf } from '@kheo/documents/write-pdf';
import { reportJob } from '../job.ts';
import { bigRegister } from '../samples/big-register.ts';

/** Rows in memory to the official letter with its annex, as PDF/A. */
const [count = '1000', out = ''] = process.argv.slice(2);
const content = bigRegister(Number(count));

await reportJob(() => {
	writeFileSync(out, writePdf(composeRegister(content), { title: 'Sổ tổng hợp', at: new Date('2026-09-30T00:00:00Z') }));
	return content.rows.length;
});
