import { check, readDocument } from '@kheo/core';
import { readMarkdown } from '@kheo/documents/read-markdown';
import { milliseconds, RUNS } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { planText } from '../samples/plan-text.ts';

/** A plan of 500 pages from its text to its findings; and the same words in one endless paragraph, as a broken converter leaves them. */
export async function measure(): Promise<readonly Row[]> {
	const text = planText(500);
	const seconds = async (words: string) => (await milliseconds(() => findingsOf(words))) / 1000;
	if (findingsOf(text) < 30) throw new Error('the sample plan was not checked');
	const [plain, endless]: [number[], number[]] = [[], []];
	for (let run = 0; run < RUNS; run++) {
		plain.push(await seconds(text));
		endless.push(await seconds(text.replaceAll('\n', ' ')));
	}
	const claim = { unit: 's', ratioIs: 'ours', op: '<=', must: 5, beyond: 2 } as const;
	return [
		judge({ ...claim, name: 'a plan of 500 pages, read and checked' }, plain, null),
		judge({ ...claim, name: 'the same in one paragraph' }, endless, null)
	];
}

function findingsOf(text: string): number {
	const document = readMarkdown(text);
	return check(readDocument(document), document).length;
}
