import { readDocument } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { alternate, milliseconds } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { planDocx } from '../samples/plan-docx.ts';

/**
 * Bytes to facts, against the least that any reader must do: unzip and one pass over the XML. Both as in a server that has read
 * before; what the first reading of a process takes is the row of `kheo read`.
 */
export async function measure(): Promise<readonly Row[]> {
	const bytes = await planDocx();
	if (readDocument(readDocx(bytes)).obligations.length < 100) throw new Error('the sample plan was not read');
	const taken = await alternate(
		() => milliseconds(() => readDocument(readDocx(bytes))),
		() => milliseconds(() => onePass(bytes)),
		31,
		100
	);
	return [
		judge(
			{ name: 'read a 30-page .docx plan, warm: unzip + one pass of saxes', unit: 'ms', ratioIs: 'ours/peer', op: '<=', must: 4, beyond: 2 },
			taken.ours,
			taken.peer
		)
	];
}

function onePass(bytes: Uint8Array): number {
	const parts = unzipSync(bytes);
	const parser = new SaxesParser();
	let events = 0;
	parser.on('opentag', () => events++);
	parser.on('text', () => events++);
	parser.write(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).close();
	return events;
}
