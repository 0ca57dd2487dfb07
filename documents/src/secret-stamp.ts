import type { Block, Document, Paragraph, Run } from '@kheo/core';

const LINES_LOOKED_AT = 40;
/** A line this long is running text: the head of the document, where the stamp stands, is over. */
const RUNNING_TEXT = 150;
const stamps: ReadonlyMap<string, string> = new Map([
	['MẬT', 'MẬT'],
	['TỐIMẬT', 'TỐI MẬT'],
	['TUYỆTMẬT', 'TUYỆT MẬT']
]);

/**
 * The secrecy mark a document carries, or null: MẬT, TỐI MẬT or TUYỆT MẬT as a line of its own in page headers, text boxes or the head of
 * the document (Luật Bảo vệ bí mật nhà nước; domain.md 1.2, ô 10a). Words inside sentences ("bảo mật", "Bí mật nhà nước") are no mark.
 */
export function secretStampOf(document: Document): string | null {
	const margins = document.sections.flatMap((section) => [
		...section.header,
		...section.footer,
		...(section.firstHeader ?? []),
		...(section.firstFooter ?? [])
	]);
	return stampIn(margins.flatMap(linesOf)) ?? stampIn(headLines(document.blocks));
}

/** A text box is looked at beyond the first running text too: it is often anchored to a paragraph below the place where it shows. */
function headLines(blocks: readonly Block[]): string[] {
	const lines: string[] = [];
	let isHead = true;
	let count = 0;
	for (const block of blocks) {
		const isBox = block.kind === 'paragraph' && block.within === 'text-box';
		for (const line of linesOf(block)) {
			if (count++ >= LINES_LOOKED_AT) return lines;
			if (line.length > RUNNING_TEXT && !isBox) isHead = false;
			if (isHead || isBox) lines.push(line);
		}
	}
	return lines;
}

function linesOf(block: Block | Paragraph): string[] {
	if (block.kind === 'table') return [];
	return block.runs
		.map(shownText)
		.join('')
		.split(/[\n\t|]| {3,}/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** As it is seen: small letters under "all capitals" are capitals. */
function shownText(run: Run): string {
	if (run.kind === 'break') return '\n';
	if (run.kind !== 'text' || run.change === 'deleted') return '';
	return run.style?.capitals === true ? run.text.toUpperCase() : run.text;
}

function stampIn(lines: readonly string[]): string | null {
	for (const line of lines) {
		const stamp = stampOf(line);
		if (stamp) return stamp;
	}
	return null;
}

/** Letters may be spaced out ("M Ậ T"), boxed in brackets, stand beside the urgency mark, or follow "Độ mật:", there in small letters too. */
function stampOf(line: string): string | null {
	const printed = line.normalize('NFC');
	const named = printed.replace(/^(?:mức )?độ mật\s*:/i, '');
	const words = named.replace(urgency, '').replace(/[\s[\]()*_"“”./–-]/g, '');
	if (named === printed && (words === words.toLowerCase() || words === 'Mật')) return null;
	return stamps.get(words.toUpperCase()) ?? null;
}

const urgency = /(?:HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)/g;
