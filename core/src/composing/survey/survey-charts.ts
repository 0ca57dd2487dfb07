import type { Document, Paragraph } from '../../document/document.ts';
import { layDown, type Part, type RowPart } from '../lay-down.ts';
import { face, mm, pagesOf, portraitWidth } from '../page.ts';
import { paragraph, paragraphOf, runsOf } from '../paragraph.ts';
import { barPicture } from './bar-picture.ts';
import { sayPercent } from './say-percent.ts';

/** One bar: what it is of, and its index from 0 to 100; null where too few answered. */
export type ChartBar = { readonly name: string; readonly index: number | null };
export type BarChart = { readonly title: string; readonly bars: readonly ChartBar[] };

const part = 'word/media/bar.png';
const grid = [0.36, 0.5, 0.14].map((share) => Math.floor(share * portraitWidth));
/** What a cell leaves beside the longest bar. */
const longest = (grid[1] ?? 0) - 240;
const height = Math.round(4 * mm);

/** Charts on a page of their own: a bar a factor and a bar a desk, each with its number, since a bar alone says nothing to who cannot see it. */
export function surveyCharts(charts: readonly BarChart[]): Document {
	const parts: Part[] = [
		line('PHỤ LỤC', { bold: true }, { heading: 1, keepNext: true }),
		line('BIỂU ĐỒ KẾT QUẢ KHẢO SÁT', { bold: true }, { keepNext: true, spaceAfter: 160 }),
		...charts.flatMap(({ title, bars }): Part[] => [
			line(title, { bold: true }, { align: 'left', heading: 2, keepNext: true, spaceBefore: 240, spaceAfter: 80 }),
			{ kind: 'table-part', grid, borders: 'all', rows: bars.map(rowOf) }
		]),
		line('Độ dài của thanh theo chỉ số từ 0 đến 100 %; “ít phiếu”: dưới 5 người trả lời nên không nêu.', { italic: true }, { spaceBefore: 160 })
	];
	const blocks = layDown(parts);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait')], media: new Map([[part, barPicture]]) };
}

function rowOf({ name, index }: ChartBar): RowPart {
	const said = index === null ? 'ít phiếu' : sayPercent(index);
	const width = Math.round((longest * (index ?? 0)) / 100);
	const bar: Paragraph =
		width === 0 ? cell('') : paragraphOf([{ kind: 'image', part, width, height, alt: `Thanh ${said}` }], { align: 'left', spaceBefore: 60, spaceAfter: 60 });
	return { cantSplit: true, cells: [cell(name), bar, cell(said, 'right')].map((one) => ({ vertical: 'center', paragraphs: [one] })) };
}

function cell(text: string, align: 'left' | 'right' = 'left'): Paragraph {
	return paragraphOf(runsOf(text, { font: face, size: 24 }), { align, spaceBefore: 40, spaceAfter: 40 });
}

function line(text: string, style: { readonly bold?: boolean; readonly italic?: boolean }, more: Paragraph['style'] = {}): Paragraph {
	return paragraph(text, { align: 'center', ...more }, { font: face, size: style.italic ? 24 : 28, ...style });
}
