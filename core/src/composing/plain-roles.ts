import type { Document } from '../document/document.ts';
import { type Line, linesOf } from '../reading/lines.ts';
import { isAppendixLabel, partsOf } from '../reading/parts.ts';
import { isPersonName } from '../reading/person-names.ts';
import { readSignatures } from '../reading/read-signature.ts';
import { readTitle } from '../reading/read-title.ts';
import { isCapitals } from '../reading/signing-words.ts';

/** What a paragraph of an official paper is, as far as its place and its words tell. */
export type PlainRole =
	'head' | 'title' | 'heading' | 'body' | 'recipients' | 'signature' | 'signer' | 'appendix' | 'appendix-title' | 'appendix-note' | 'cell';

/** The role of each block with text; the paragraphs of tables are cells wherever they stand. */
export function plainRoles(document: Document): Map<number, PlainRole> {
	const { head, body, close, annex } = partsOf(linesOf(document));
	const titleLines = readTitle(body).lines;
	const signedAt = readSignatures(close)[0]?.source.block ?? Number.POSITIVE_INFINITY;
	return new Map([
		...head.map(({ block }): [number, PlainRole] => [block, 'head']),
		...body.map((line, index): [number, PlainRole] => [line.block, index < titleLines ? 'title' : isHeading(line) ? 'heading' : 'body']),
		...close.map(({ block, text }): [number, PlainRole] => [block, block < signedAt ? 'recipients' : isPersonName(text) ? 'signer' : 'signature']),
		...annexRoles(annex),
		...cellsOf(document).map((block): [number, PlainRole] => [block, 'cell'])
	]);
}

function isHeading({ heading, text }: Line): boolean {
	return heading || (/^(?:[IVX]+|PHẦN|CHƯƠNG)[.)\s]/u.test(text) && isCapitals(text));
}

/** Under the label stands the title, then the note "(kèm theo …)"; after a table or a sentence the appendix has begun. */
function annexRoles(annex: readonly Line[]): [number, PlainRole][] {
	let isOpening = false;
	return annex.map((line): [number, PlainRole] => {
		if (isAppendixLabel(line) && line.cell === null) {
			isOpening = true;
			return [line.block, 'appendix'];
		}
		const isTitle = isOpening && line.cell === null && (isCapitals(line.text) || line.bold);
		const isNote = isOpening && line.text.startsWith('(');
		isOpening = isTitle;
		if (isNote) return [line.block, 'appendix-note'];
		return [line.block, isTitle ? 'appendix-title' : isHeading(line) ? 'heading' : 'body'];
	});
}

function cellsOf({ blocks }: Document): number[] {
	const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
	return cells.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index));
}
