import { type LogAnchor, type Document, face, hashGroups, layDown, mm, pagesOf, paragraph, paragraphOf } from '@kheo/core';

type AnchorPaper = {
	readonly agency: string;
	readonly anchor: LogAnchor;
	readonly png: Uint8Array;
	readonly words: {
		readonly title: string;
		readonly day: string;
		readonly position: string;
		readonly hash: string;
		readonly use: string;
		readonly printed: string;
		readonly kept: string;
		readonly alt: string;
	};
};

const part = 'word/media/anchor.png';
const side = Math.round(60 * mm);
const groupsInLine = 4;

/** One sheet to be put away: the anchor in groups to be typed, and as a code to be scanned. */
export function anchorPage({ agency, anchor, png, words }: AnchorPaper): Document {
	const say = (text: string, size: number, bold = false, space = 160) =>
		paragraph(text, { align: 'center', spaceAfter: space }, { font: face, size, ...(bold && { bold }) });
	const groups = hashGroups(anchor.hash);
	const lines = [groups.slice(0, groupsInLine), groups.slice(groupsInLine)].map((line) => line.join('  '));
	const blocks = layDown([
		say(agency, 28, true),
		say(words.title, 40, true, 120),
		say(words.day, 28, false, 400),
		say(words.position, 32, true, 240),
		say(words.hash, 26, false, 80),
		say(lines.join('\n'), 36, true, 360),
		paragraphOf([{ kind: 'image', part, width: side, height: side, alt: words.alt }], { align: 'center', spaceAfter: 360 }),
		paragraph(words.use, { align: 'justify', spaceAfter: 240 }, { font: face, size: 26 }),
		paragraph(words.printed, { spaceAfter: 600 }, { font: face, size: 26 }),
		paragraph(words.kept, {}, { font: face, size: 26 })
	]);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait')], media: new Map([[part, png]]) };
}
