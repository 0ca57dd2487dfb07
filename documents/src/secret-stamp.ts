import { textOf, type Block, type Document, type Paragraph } from '@kheo/core';

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
	return stampIn(linesOf(margins)) ?? stampIn(headLines(document.blocks));
}

function headLines(blocks: readonly Block[]): string[] {
	const lines: string[] = [];
	for (const block of blocks) {
		for (const line of linesOf([block])) {
			if (line.length > RUNNING_TEXT || lines.length >= LINES_LOOKED_AT) return lines;
			lines.push(line);
		}
	}
	return lines;
}

function linesOf(blocks: readonly (Block | Paragraph)[]): string[] {
	return blocks
		.flatMap((block) => textOf(block).split(/[\n\t|]| {3,}/))
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function stampIn(lines: readonly string[]): string | null {
	for (const line of lines) {
		const stamp = stampOf(line);
		if (stamp) return stamp;
	}
	return null;
}

/** Letters may be spaced out ("M Ậ T"), boxed in brackets or follow "Độ mật:". */
function stampOf(line: string): string | null {
	const words = line
		.normalize('NFC')
		.replace(/^độ mật\s*:/i, '')
		.replace(/[\s[\]()*_"“”.-]/g, '');
	if (words === words.toLowerCase() || words === 'Mật') return null;
	return stamps.get(words.toUpperCase()) ?? null;
}
