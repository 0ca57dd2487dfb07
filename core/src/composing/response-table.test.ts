import { expect, test } from 'vitest';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { textOf } from '../document/text.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import { readDocument } from '../reading/read-document.ts';
import { composePaper } from './paper/compose-paper.ts';
import { type AnsweredOpinion, responseTable } from './response-table.ts';

const opinions: readonly AnsweredOpinion[] = [
	{ opinion: 'Bổ sung thời hạn báo cáo.', from: 'Thanh tra Sở', taken: 'whole', answer: '' },
	{ opinion: 'Bỏ Phụ lục II.', from: 'Ông Nguyễn Trường Khuyến', taken: 'not', answer: 'Phụ lục II là biểu mẫu của UBND tỉnh' },
	{ opinion: 'Tách mục III thành hai.', from: 'Thanh tra Sở', taken: 'part', answer: 'Tách phần kinh phí' }
];
const tableOf = (of: readonly AnsweredOpinion[]) =>
	responseTable({
		system: 'state',
		parentIssuer: 'UBND tỉnh Bắc Ninh',
		issuer: 'Sở Xây dựng',
		place: 'Bắc Ninh',
		year: 2026,
		title: 'Bảng tổng hợp, giải trình, tiếp thu ý kiến góp ý',
		about: 'Đối với dự thảo Kế hoạch tổ chức “Tuần lễ Nước sạch” năm 2026',
		opinions: of,
		signature: { capacity: 'KT.', onBehalfOf: 'Giám đốc', position: 'Phó Giám đốc', name: 'Nguyễn Văn An' }
	});
const document = composePaper(tableOf(opinions), nd30);
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

test('people who gave no name are not counted as one person', () => {
	const unnamed: AnsweredOpinion = { opinion: 'Thêm ngày tiếp dân.', from: 'Người dân', isUnnamed: true, taken: 'whole', answer: '' };
	const counted = (of: readonly AnsweredOpinion[]) => JSON.stringify(tableOf(of).body[0]);
	expect(counted([...opinions, unnamed, unnamed])).toContain(
		'Tổng số 5 ý kiến, gồm 3 ý kiến của 2 cơ quan, đơn vị, cá nhân và 2 ý kiến không ghi tên: tiếp thu 3'
	);
	expect(counted([unnamed])).toContain('Tổng số 1 ý kiến không ghi tên: tiếp thu 1');
});

test('its title is what the data say, and its layout holds to the decree', () => {
	expect(texts.some((text) => text.startsWith('BẢNG TỔNG HỢP, GIẢI TRÌNH, TIẾP THU Ý KIẾN GÓP Ý\nĐỐI VỚI DỰ THẢO'))).toBe(true);
	expect(checkLayout(document, readDocument(document))).toEqual([]);
});
