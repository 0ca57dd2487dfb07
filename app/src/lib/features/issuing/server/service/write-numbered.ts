import { fillPlaces, type Given } from '@kheo/core';
import { fillPdf } from '@kheo/documents/fill-pdf';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { FrozenPages } from '#lib/server/frozen-pages.ts';
import { Problem } from '#lib/server/problem.ts';
import { frozenOf } from '../frozen-of.ts';
import { numbersOf } from '../number-queries.ts';
import { findPaper } from '../paper-queries.ts';
import { requireReader } from '../require-office.ts';

/** `paper`: to print, every place filled. `electronic`: to sign with a token, the line of the annex open. */
export const numberedFiles = ['paper.docx', 'paper.pdf', 'electronic.pdf'] as const;
export type NumberedFile = (typeof numberedFiles)[number];

/**
 * A numbered paper with its number and day in their places, made of what was frozen, whose content, hash and files stay as they are. The same paper
 * and number give the same bytes. Throws paper.not-made-here for one that came from elsewhere, paper.not-numbered before it has a number.
 */
export async function writeNumbered(ctx: Context, id: string, file: NumberedFile): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireReader(ctx);
	const { paper, number } = await readOnly(ctx, async (tx) => ({
		paper: await findPaper(tx, id),
		number: (await numbersOf(tx, id)).find(({ cancelledReason }) => cancelledReason === null)
	}));
	if (!paper) throw new Problem('paper.not-found');
	if (!number?.dated) throw new Problem('paper.not-numbered');
	const frozen = await frozenOf(ctx, paper);
	if (!frozen) throw new Problem('paper.not-made-here');
	const bytes = await fileOf(frozen, { number: number.printed, day: number.dated }, file);
	return { bytes, name: `${number.printed.replaceAll('/', '-')} ${names[file]}` };
}

const names = { 'paper.docx': 'bản giấy.docx', 'paper.pdf': 'bản giấy.pdf', 'electronic.pdf': 'bản điện tử.pdf' };

/** An electronic paper goes on from the very bytes that were frozen, where the places can be filled on them. */
async function fileOf({ pdf, document, title, at }: FrozenPages, given: Given, file: NumberedFile): Promise<Uint8Array> {
	if (file === 'paper.docx') return writeDocx(fillPlaces(document, given, 'filled'), { title });
	if (file === 'paper.pdf') return setPages(fillPlaces(document, given, 'filled'), { title, at });
	const onOurs = pdf && (await fillPdf(pdf, given));
	return onOurs ?? setPages(fillPlaces(document, given, 'open'), { title, at });
}
