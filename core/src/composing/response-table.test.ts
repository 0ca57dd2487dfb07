import { expect, test } from 'vitest';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { textOf } from '../document/text.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import { readDocument } from '../reading/read-document.ts';
import { composePaper } from './paper/compose-paper.ts';
import { responseTable } from './response-table.ts';

const document = composePaper(
	responseTable({
		system: 'state',
		parentIssuer: 'UBND tỉnh Bắc Ninh',
		issuer: 'Sở Xây dựng',
		place: 'Bắc Ninh',
		year: 2026,
		title: 'Bảng tổng hợp, giải trình, tiếp thu ý kiến góp ý',
		about: 'Đối với dự thảo Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026',
		opinions: [
			{ opinion: 'Bổ sung thời hạn báo cáo.', from: 'Thanh tra Sở', taken: 'whole', answer: '' },
			{ opinion: 'Bỏ Phụ lục II.', from: 'Ông Nguyễn Trường Khuyến', taken: 'not', answer: 'Phụ lục II là biểu mẫu của UBND tỉnh' },
			{ opinion: 'Tách mục III thành hai.', from: 'Thanh tra Sở', taken: 'part', answer: 'Tách phần kinh phí' }
		],
		signature: { capacity: 'KT.', onBehalfOf: 'Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Văn An' }
	}),
	nd30
);
const texts = document.blocks.map(textOf);

test('every opinion stands with whose it is and what became of it, and they are counted', () => {
	expect(texts.join('\n')).toContain('Tổng số 3 ý kiến của 2 cơ quan, đơn vị, cá nhân: tiếp thu 1, tiếp thu một phần 1, giải trình 1');
	expect(texts).toEqual(
		expect.arrayContaining([
			'Tiếp thu',
			'Giải trình. Phụ lục II là biểu mẫu của UBND tỉnh',
			'Tiếp thu một phần. Tách phần kinh phí',
			'Ông Nguyễn Trường Khuyến'
		])
	);
});

test('its title is what the data say, and its layout holds to the decree', () => {
	expect(texts.some((text) => text.startsWith('BẢNG TỔNG HỢP, GIẢI TRÌNH, TIẾP THU Ý KIẾN GÓP Ý\nĐỐI VỚI DỰ THẢO'))).toBe(true);
	expect(checkLayout(document, readDocument(document))).toEqual([]);
});
