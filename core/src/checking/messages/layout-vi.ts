import type { LayoutCode, LayoutParams } from '../layout/layout-codes.ts';
import type { Certainty } from '../../presentation/pack.ts';
import { layoutNamesVi } from './layout-names-vi.ts';

/** "Cỡ chữ phần nội dung: 12; thể thức yêu cầu 13–14." The property, where, what was found, what is asked for. */
export const layoutVi = {
	'layout.paper': said('Khổ giấy', (value) => `${value} mm`),
	'layout.orientation': said('Chiều giấy', wordOf({ landscape: 'ngang', portrait: 'dọc (chỉ để ngang khi nội dung có bảng không tách thành phụ lục)' })),
	'layout.margin': (params: LayoutParams) => said(`Lề ${sides[params.side]}`, (value) => `${value} mm`)(params),
	'layout.font': said('Phông chữ', same),
	'layout.color': said('Màu chữ', (value) => (value === 'black' ? 'đen' : 'không phải màu đen')),
	'layout.page-number': ({ found, expected, certainty }: LayoutParams) =>
		`${sentence(pageNumbers[found] ?? found)}; thể thức yêu cầu ${pageNumbers[expected] ?? expected}.${note(certainty)}`,
	'layout.size': said('Cỡ chữ', same),
	'layout.bold': said('Kiểu chữ', wordOf({ yes: 'đậm', no: 'không đậm' })),
	'layout.italic': said('Kiểu chữ', wordOf({ yes: 'nghiêng', no: 'đứng' })),
	'layout.underline': said('Kiểu chữ', wordOf({ yes: 'gạch chân', no: 'không gạch chân' })),
	'layout.case': said('Loại chữ', wordOf({ upper: 'in hoa', lower: 'in thường' })),
	'layout.alignment': said('Căn chỉnh', wordOf({ left: 'sát lề trái', right: 'sát lề phải', center: 'canh giữa', justify: 'canh đều hai lề' })),
	'layout.indent': said('Lùi đầu dòng', (value) => (value === '0' ? 'không lùi' : `${value} cm`)),
	'layout.spacing': said('Khoảng cách phía trên', (value) => `${value.replace('≥', 'ít nhất')} pt`),
	'layout.line-spacing': said('Giãn dòng', (value) => (value.endsWith('pt') ? `đúng ${value}` : `${value} dòng`)),
	'layout.rule': said('Đường kẻ dưới', (value) => rules[value] ?? `dài bằng ${value} lần dòng chữ`)
} satisfies Readonly<Record<LayoutCode, (params: LayoutParams) => string>>;

function said(property: string, word: (value: string) => string): (params: LayoutParams) => string {
	return ({ component, found, expected, certainty, count }) => {
		const values = found.split('; ').map(word).join('; ');
		const places = count > 1 ? ` (${count} chỗ)` : '';
		return decimal(
			`${property} ${layoutNamesVi.subjects[component]}: ${values}${places}; thể thức yêu cầu ${expected.split('; ').map(word).join(' hoặc ')}.${note(certainty)}`
		);
	};
}

/** 1.27 → 1,27. */
function decimal(text: string): string {
	return text.replace(/(\d)\.(\d)/gu, '$1,$2');
}

function same(value: string): string {
	return value;
}

function wordOf(words: Readonly<Record<string, string>>): (value: string) => string {
	return (value) => words[value] ?? value;
}

function note(certainty: Certainty): string {
	if (certainty === 'text') return '';
	return certainty === 'summary'
		? ' Quy định này mới biết qua tài liệu tóm tắt, đề nghị đối chiếu bản gốc.'
		: ' Đây là thông lệ, chưa thấy quy định thành văn.';
}

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const sides: Readonly<Record<LayoutParams['side'], string>> = { top: 'trên', right: 'phải', bottom: 'dưới', left: 'trái', '': '' };

const pageNumbers: Readonly<Record<string, string>> = {
	none: 'văn bản nhiều trang nhưng không đánh số trang',
	'at-foot': 'số trang đặt ở chân trang',
	'not-centred': 'số trang không ở giữa',
	'on-page-1': 'số trang hiện cả ở trang thứ nhất',
	'annex-goes-on': 'số trang của phụ lục đánh tiếp theo văn bản',
	'top-centre': 'số trang ở giữa lề trên, không hiện ở trang thứ nhất',
	'annex-from-1': 'mỗi phụ lục đánh số trang riêng từ 1'
};

const rules: Readonly<Record<string, string>> = {
	missing: 'không thấy',
	'1': 'dài bằng dòng chữ',
	'1/3–1/2': 'dài từ 1/3 đến 1/2 dòng chữ',
	'*': 'dấu sao (*)'
};
