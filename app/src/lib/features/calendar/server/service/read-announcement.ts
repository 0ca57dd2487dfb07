import { type Document, readEntries, type ReadEntries, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { refusedFile, type RefusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import { Problem } from '#lib/server/problem.ts';

export type Announcement = { readonly year: number; readonly words: string; readonly file: { readonly name: string; readonly bytes: Uint8Array } | null };

/** What an announcement or a table of days off says of a year: pasted words, a file, or both. Nothing is kept. */
export async function readAnnouncement(ctx: Context, { year, words, file }: Announcement): Promise<({ readonly ok: true } & ReadEntries) | RefusedFile> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	try {
		const lines = file ? linesOf((await readFile(file.bytes, file.name)).document) : [];
		return { ok: true, ...readEntries([...words.split('\n'), ...lines], year, file?.name ?? '') };
	} catch (error) {
		if (error instanceof FileRefused) return refusedFile(error, ctx);
		throw error;
	}
}

/** A row of a table is one line. */
function linesOf({ blocks }: Document): string[] {
	const lines: string[] = [];
	for (let at = 0; at < blocks.length; at += 1) {
		const block = blocks[at];
		if (block?.kind === 'paragraph') lines.push(textOf(block));
		if (block?.kind !== 'table') continue;
		for (const { cells } of block.rows) lines.push(cells.map(({ first, end }) => blocks.slice(first, end).map(textOf).join(' ')).join(' '));
		at = Math.max(at, ...block.rows.flatMap(({ cells }) => cells.map(({ end }) => end - 1)));
	}
	return lines;
}
