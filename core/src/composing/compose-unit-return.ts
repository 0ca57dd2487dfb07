import type { Document, Paragraph } from '../document/document.ts';
import type { Cells, Form } from '../form/form.ts';
import { formTable } from './form-table.ts';
import { layDown, type Part, type TablePart } from './lay-down.ts';
import { letterhead } from './letterhead.ts';
import { face, landscapeWidth, pagesOf } from './page.ts';
import { paragraph } from './paragraph.ts';
import { openDate } from './register-words.ts';
import { signerLines, type UnitSigner } from './unit-signer.ts';

export type UnitReturnContent = {
	readonly unit: string;
	/** The agency the unit belongs to. */
	readonly agency: string;
	readonly place: string | null;
	readonly year: number | null;
	readonly form: Form;
	readonly rows: readonly { readonly cells: Cells; readonly mark?: string }[];
	/** The reason of a nil return; the table is then left out. */
	readonly nil: string | null;
	/** Who approved it inside the unit; left out, the place to sign stays empty. */
	readonly approved?: { readonly signer: UnitSigner; readonly how: 'app' | 'paper'; readonly on: string };
	/** The file goes out to be filled and will be known again; see `row-marks`. */
	readonly mark?: string;
};

/** The unit's own copy of its return: what the form lacks is added — the unit's name, who made it and who answers for it. */
export function composeUnitReturn(content: UnitReturnContent): Document {
	const { unit, agency, form, nil, rows } = content;
	const numbered = rows.map((row, index) => ({ stt: index + 1, ...row }));
	const parts: Part[] = [
		letterhead({ parentIssuer: agency, issuer: unit, number: null, about: null, placeAndDate: null }, landscapeWidth),
		line(form.title.replace(/\s*\n\s*/g, ' ').toUpperCase(), { bold: true }, { spaceBefore: 240 }),
		line(`Tên đơn vị: ${unit}`, {}, { spaceAfter: 160 }),
		nil === null
			? formTable(form.columns, numbered, landscapeWidth, content.mark)
			: paragraph(nil, { align: 'justify', indentFirst: 720 }, { font: face, size: 28 }),
		paragraph('', {}, { font: face, size: 12 }),
		signingPlaces(content)
	];
	const blocks = layDown(parts);
	return { blocks, sections: [pagesOf(blocks, 0, 'landscape')] };
}

function line(text: string, style: { readonly bold?: boolean; readonly italic?: boolean }, more: Paragraph['style'] = {}): Paragraph {
	return paragraph(text, { align: 'center', ...more }, { font: face, size: 28, ...style });
}

function signingPlaces({ place, year, approved }: UnitReturnContent): TablePart {
	const half = Math.round(landscapeWidth / 2);
	const date = { size: 26, italic: true, font: face };
	const left = [
		paragraph('', { align: 'center' }, date),
		line('NGƯỜI LẬP', { bold: true }),
		line('(Ký, ghi rõ họ tên)', { italic: true }, { spaceAfter: 1400 })
	];
	const right = [paragraph(`${place ?? '……'}, ${openDate(year)}`, { align: 'center' }, date), ...(approved ? signedBy(approved) : emptyPlace)];
	return {
		kind: 'table-part',
		grid: [half, landscapeWidth - half],
		borders: 'none',
		rows: [{ cantSplit: true, cells: [{ paragraphs: left }, { paragraphs: right }] }]
	};
}

const emptyPlace = [line('LÃNH ĐẠO ĐƠN VỊ', { bold: true }), line('(Ký, ghi rõ họ tên)', { italic: true }, { spaceAfter: 1400 })];

/** The paper itself was signed elsewhere; the copy says so and whose hand it was. */
function signedBy({ signer, how, on }: NonNullable<UnitReturnContent['approved']>): Paragraph[] {
	return [
		...signerLines(signer).map((words) => line(words, { bold: true })),
		line(how === 'app' ? `(Đã duyệt trên hệ thống ngày ${on})` : `(Đã ký bản giấy ngày ${on})`, { italic: true }, { spaceAfter: 480 }),
		line(signer.name, { bold: true })
	];
}
