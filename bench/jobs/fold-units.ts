import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolidate } from '../../core/src/consolidation/consolidate.ts';
import { readReturn } from '../../core/src/form/read-return.ts';
import { noDecisions, type AcceptedRow, type Form } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { reportJob } from '../job.ts';
import { columns } from '../samples/register-rows.ts';

/** The Office's real wait: every unit's file read, its rows taken, all folded into one register. */
const [folder = ''] = process.argv.slice(2);
const form: Form = { title: 'BIỂU ĐĂNG KÝ HOẠT ĐỘNG', columns };

await reportJob(() => consolidate(readdirSync(folder).toSorted().flatMap(rowsOf), noDecisions).length);

function rowsOf(file: string, unitOrder: number): AcceptedRow[] {
	const { rows } = readReturn(readDocx(readFileSync(join(folder, file))), form, file);
	return rows.map(({ cells }, index) => ({ id: `${file}#${index + 1}`, unit: file, unitOrder, version: 1, head: null, cells, inferred: [] }));
}
