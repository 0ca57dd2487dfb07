import type { Block, Document } from '../../document/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { RenewalOptions } from '../ground.ts';
import { renew } from '../renew.ts';
import type { Renewal } from '../renewal.ts';

/** A document of these lines, a paragraph each. */
export function documentOf(lines: readonly string[]): Document {
	const blocks = lines.map((text): Block => ({ kind: 'paragraph', runs: [{ kind: 'text', text }], style: {}, within: 'body' }));
	return { blocks, sections: [] };
}

const head = ['SỞ XÂY DỰNG', 'Số: 57/KH-SXD', 'Bắc Giang, ngày 08 tháng 9 năm 2026', 'KẾ HOẠCH', 'Tổ chức “Tháng An toàn” năm 2026'];
const tail = ['Nơi nhận:', '- Lãnh đạo Sở;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Nguyễn Văn An'];

/** A plan of 2026, signed on 8 September, that says these lines to its units. */
export function aPlan(lines: readonly string[]): Document {
	return documentOf([
		...head,
		'Sở Xây dựng ban hành kế hoạch như sau:',
		'I. TỔ CHỨC THỰC HIỆN',
		'1. Các phòng, đơn vị thuộc Sở',
		...lines.map((line) => `- ${line}`),
		...tail
	]);
}

export type Renewed = { readonly changes: [string, string][]; readonly kept: [string, string][]; readonly open: string[]; readonly renewal: Renewal };

/** What becomes of these lines in another year: [old, new] of each change, [words, code] of each place kept, codes of what is open. */
export function renewed(lines: readonly string[], year = 2027, options: Partial<RenewalOptions> = {}): Renewed {
	const document = aPlan(lines);
	const renewal = renew(document, readDocument(document), year, options);
	const first = head.length + 3;
	const here = ({ source: { block } }: { readonly source: { readonly block: number } }) => block >= first && block < first + lines.length;
	return {
		changes: renewal.changes.filter(here).map(({ source, with: words }) => [source.quote, words]),
		kept: renewal.kept.filter(here).map(({ source, code }) => [source.quote, code]),
		open: renewal.open.map(({ code }) => code).filter((code) => code !== 'signer'),
		renewal
	};
}
