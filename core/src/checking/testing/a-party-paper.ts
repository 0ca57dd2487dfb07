import { layDown, type CellPart, type Part } from '../../composing/lay-down.ts';
import { boldWidth } from '../../composing/bold-width.ts';
import { rule } from '../../composing/rule.ts';
import { face, mm, pagesOf } from '../../composing/page.ts';
import { paragraph } from '../../composing/paragraph.ts';
import type { Document, PageSection, Paragraph, RunStyle } from '../../document/document.ts';

/** What differs between the Party's guidelines of 2018 and 2026, and the day that tells them apart. */
export type PartyLook = { readonly date: string; readonly body: Paragraph['style']; readonly positionBold: boolean };

export const lookOf2018: PartyLook = {
	date: 'ngày 15 tháng 9 năm 2023',
	body: { align: 'justify', indentFirst: 567, spaceBefore: 120 },
	positionBold: true
};
export const lookOf2026: PartyLook = {
	date: 'ngày 15 tháng 9 năm 2026',
	body: { align: 'justify', indentFirst: 567, spaceBefore: 120, line: { value: 360, rule: 'exact' } },
	positionBold: false
};

/** A plan of a Party commission, composed without a fault. */
export function aPartyPlan(look: PartyLook): Document {
	const blocks = layDown([head(look), ...text(look), signing(look)]);
	const page = pagesOf(blocks, 0, 'portrait');
	return { blocks, sections: [{ ...page, margins: partyMargins(page) }] };
}

/** 20, 20, 30 and 15 mm. */
function partyMargins({ margins }: PageSection): PageSection['margins'] {
	return { ...margins, right: Math.round(15 * mm) };
}

const [left, right] = [4300, 5054];

function head({ date }: PartyLook): Part {
	const heading = 'ĐẢNG CỘNG SẢN VIỆT NAM';
	const names: CellPart = {
		paragraphs: [
			centred('TỈNH ỦY BẮC NINH', { size: 28 }),
			centred('BAN TỔ CHỨC', { size: 28, bold: true }),
			centred('*', { size: 28 }),
			centred('Số 165-KH/BTCTU', { size: 28 })
		]
	};
	const place: CellPart = {
		paragraphs: [
			centred(heading, { size: 30, bold: true }),
			rule(boldWidth(heading, 30), right - 216),
			centred(`Bắc Ninh, ${date}`, { size: 28, italic: true })
		]
	};
	return { kind: 'table-part', grid: [left, right], borders: 'none', rows: [{ cells: [names, place] }] };
}

function text({ body }: PartyLook): Part[] {
	const line = (words: string): Paragraph => paragraph(words, body, { font: face, size: 28 });
	return [
		centred('KẾ HOẠCH', { size: 30, bold: true }),
		centred('về tổ chức đợt thi đua trong các cơ quan của tỉnh', { size: 28, bold: true }),
		line('- Căn cứ Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương;'),
		line('Ban Tổ chức Tỉnh ủy xây dựng kế hoạch tổ chức đợt thi đua với những nội dung như sau để các đơn vị thực hiện thống nhất trong toàn tỉnh.'),
		line('Các đơn vị gửi đăng ký về Ban Tổ chức Tỉnh ủy trước ngày 30 tháng 9 để tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy theo quy định.')
	];
}

function signing({ positionBold }: PartyLook): Part {
	const lines: readonly (readonly [string, boolean])[] = [
		['K/T TRƯỞNG BAN', true],
		['PHÓ TRƯỞNG BAN', positionBold],
		['Trần Văn Bình', true]
	];
	const receivers = [
		paragraph('Nơi nhận:', {}, { font: face, size: 28, underline: true }),
		paragraph('- Lưu Ban Tổ chức Tỉnh ủy.', {}, { font: face, size: 24 })
	];
	const signers = lines.map(([words, bold]) => centred(words, { size: 28, ...(bold && { bold }) }));
	return { kind: 'table-part', grid: [left, right], borders: 'none', rows: [{ cells: [{ paragraphs: receivers }, { paragraphs: signers }] }] };
}

function centred(words: string, style: RunStyle): Paragraph {
	return paragraph(words, { align: 'center' }, { font: face, ...style });
}
