import type { Paragraph, ParagraphStyle, RunStyle } from '../../document/document.ts';
import { balanced } from '../balanced.ts';
import { boldWidth } from '../bold-width.ts';
import type { TablePart } from '../lay-down.ts';
import { face, mm, sheetOf } from '../page.ts';
import { paragraph } from '../paragraph.ts';
import { rule } from '../rule.ts';
import type { VerifyMark } from '../with-mark.ts';
import type { CertificateSettings } from './certificate-settings.ts';
import type { Certificates } from './certificates.ts';

type Honoured = Certificates['honoured'][number];

/** What one cell leaves on each side of its text. */
const padding = 216;

/**
 * One certificate: heading, who gives what, to whom and for what, day and signer on the right, the decision below. A frame fills the sheet and what it holds
 * stands in its middle; a printed form has its own, and what stands on it begins at the top.
 */
export function certificatePage(data: Certificates, one: Honoured, settings: CertificateSettings, at: number): TablePart {
	const { measure: width, height } = sheetOf(settings.paper, settings.margins);
	const text = width - padding;
	const paragraphs = [
		...heading(data, settings, text),
		...honour(data, one, settings, text),
		...signing(data, settings, text),
		...foot(data, one, settings, at)
	];
	if (!settings.frame) return { kind: 'table-part', grid: [width], borders: 'none', rows: [{ cantSplit: true, cells: [{ paragraphs }] }] };
	return { kind: 'table-part', grid: [width], borders: 'all', rows: [{ cantSplit: true, height: height - ease, cells: [{ paragraphs, vertical: 'center' }] }] };
}

/** What the lines of the frame and the paragraph after it take of the sheet. */
const ease = 100;

function heading({ system }: Certificates, { sizes, above }: CertificateSettings, width: number): Paragraph[] {
	if (system === 'party') {
		const party = 'ĐẢNG CỘNG SẢN VIỆT NAM';
		return [line(party, sizes.heading + 2, { bold: true }, { spaceBefore: above * 20 }), rule(boldWidth(party, (sizes.heading + 2) * 2), width)];
	}
	const motto = 'Độc lập - Tự do - Hạnh phúc';
	return [
		line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sizes.heading, { bold: true }, { spaceBefore: above * 20 }),
		line(motto, sizes.heading + 1, { bold: true }),
		rule(boldWidth(motto, (sizes.heading + 1) * 2), width)
	];
}

function honour({ authority, verb, kind }: Certificates, { name, post, achievement }: Honoured, { sizes }: CertificateSettings, width: number): Paragraph[] {
	const upper = (text: string) => text.toLocaleUpperCase('vi');
	return [
		fitted(upper(authority), sizes.authority, width, 20),
		...(verb === null ? [] : [line(upper(verb), sizes.text, { bold: true }, { spaceBefore: 120 })]),
		fitted(upper(kind), sizes.kind, width, 14, 'C00000'),
		fitted(name, sizes.name, width, 18),
		...(post === null ? [] : [line(post, sizes.text, { italic: true }, { spaceBefore: 60 })]),
		line(achievement, sizes.text, {}, { spaceBefore: 240, spaceAfter: 480, indentLeft: aside(width), indentRight: aside(width) })
	];
}

/** Room beside a text of several lines. */
function aside(width: number): number {
	return Math.round(width * 0.12);
}

/** A name too long for one line is set on lines of much the same length, never cut and never smaller than those beside it. */
function fitted(text: string, size: number, width: number, above: number, color?: string): Paragraph {
	return line(balanced(text, size * 2, width), size, { bold: true, ...(color !== undefined && { color }) }, { spaceBefore: above * 20 });
}

/** Where the picture of the code of the certificate at this place is kept. */
export function markPart(at: number): string {
	return `word/media/certificate-${at + 1}.png`;
}

const markSide = Math.round(18 * mm);

function foot({ decision, kind }: Certificates, { proof }: Honoured, { sizes }: CertificateSettings, at: number): Paragraph[] {
	const left: ParagraphStyle = { align: 'left', indentLeft: 400, spaceAfter: 60 };
	return [
		line(decision ?? 'Quyết định số:      ', sizes.foot, { italic: true }, left),
		line(`Vào sổ ${kind.toLocaleLowerCase('vi')} số:      `, sizes.foot, { italic: true }, { ...left, spaceAfter: proof ? 60 : 240 }),
		...(proof ? [proved(line(proof.words, sizes.foot - 1, {}, { ...left, spaceAfter: 120 }), proof.mark, at)] : [])
	];
}

function proved(words: Paragraph, mark: VerifyMark | null, at: number): Paragraph {
	if (mark === null) return words;
	return {
		...words,
		runs: [...words.runs, { kind: 'break', of: 'line' }, { kind: 'image', part: markPart(at), width: markSide, height: markSide, alt: mark.alt }]
	};
}

/** On the right half. */
function signing({ placeAndDate, signature: { position, name } }: Certificates, { sizes, toSign }: CertificateSettings, width: number): Paragraph[] {
	const right = { indentLeft: Math.round(width / 2) };
	return [
		line(placeAndDate, sizes.foot + 1, { italic: true }, right),
		line(position.toLocaleUpperCase('vi'), sizes.foot + 1, { bold: true }, right),
		line(name, sizes.foot + 1, { bold: true }, { ...right, spaceBefore: toSign * 20 })
	];
}

function line(text: string, size: number, more: RunStyle, style: ParagraphStyle = {}): Paragraph {
	return paragraph(text, { align: 'center', ...style }, { font: face, size: size * 2, ...more });
}
