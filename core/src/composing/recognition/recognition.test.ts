import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../checking/layout/check-layout.ts';
import { textOf } from '../../document/text.ts';
import { nd30 } from '../../presentation/packs/nd30-2020.ts';
import { readDocument } from '../../reading/read-document.ts';
import { composePaper } from '../paper/compose-paper.ts';
import { composeCertificates } from './certificates.ts';
import { certificateSettings, usualCertificate } from './certificate-settings.ts';
import { recognitionDecision, type Recognition } from './recognition-decision.ts';

const longName = 'Bà Nguyễn Hoàng Thị Quỳnh Như Nguyệt Huyền Trường Khuyến';
const data: Recognition = {
	system: 'state',
	parentIssuer: 'UBND tỉnh Bắc Ninh',
	issuer: 'Sở Xây dựng',
	abbreviation: 'SXD',
	place: 'Bắc Ninh',
	year: 2026,
	authority: 'Giám đốc Sở Xây dựng',
	honour: 'tặng Giấy khen',
	occasion: 'có thành tích trong “Tuần lễ Nước sạch” năm 2026',
	bases: ['Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
	proposedBy: 'Chánh Văn phòng Sở',
	awarded: [
		{ kind: 'body', name: 'Phòng Quản lý nhà và thị trường bất động sản', post: null, achievement: 'Nạo vét 12 km kênh', sum: 1_500_000 },
		{ kind: 'person', name: longName.normalize('NFD'), post: 'Phó Trưởng phòng', achievement: 'Vận động 300 hộ giữ nguồn nước', sum: 600_000 },
		{ kind: 'person', name: 'Ông Trần Văn Ước', post: 'Chuyên viên', achievement: 'Trực 20 đêm', sum: null }
	],
	fund: 'Quỹ thi đua, khen thưởng của Sở',
	executors: 'Chánh Văn phòng Sở, các tập thể, cá nhân có tên tại Điều 1',
	recipients: ['Như Điều 3', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
	signature: { capacity: null, onBehalfOf: null, position: 'Giám đốc', name: 'Lê Quang Huy' }
};

describe('a decision that rewards', () => {
	const document = composePaper(recognitionDecision(data), nd30);
	const texts = document.blocks.map(textOf);

	test('holds to the layout of the decree', () => {
		expect(checkLayout(document, readDocument(document))).toEqual([]);
	});

	test('counts those honoured and the money, and says where the money comes from', () => {
		expect(texts.join('\n')).toContain(
			'Tặng Giấy khen cho 01 tập thể và 02 cá nhân có thành tích trong “Tuần lễ Nước sạch” năm 2026 (có danh sách tại Phụ lục kèm theo).'
		);
		expect(texts.join('\n')).toContain('tổng số tiền thưởng là 2.100.000 đồng, lấy từ Quỹ thi đua, khen thưởng của Sở.');
	});

	test('lists bodies, then people, with names letter for letter however they were typed', () => {
		expect(texts.findIndex((text) => /^a\. tập thể$/iu.test(text))).toBeLessThan(texts.findIndex((text) => /^b\. cá nhân$/iu.test(text)));
		expect(texts).toContain(longName.normalize('NFC'));
		expect(texts).toContain('600.000');
	});

	test('without money there is neither an article nor a column of it', () => {
		const bare = composePaper(recognitionDecision({ ...data, awarded: data.awarded.map((one) => ({ ...one, sum: null })) }), nd30);
		expect(bare.blocks.map(textOf).join('\n')).not.toMatch(/tiền thưởng/iu);
	});
});

describe('certificates', () => {
	const honoured = data.awarded.map(({ name, post, achievement }) => ({ name, post, achievement }));
	const certificates = {
		system: 'state' as const,
		kind: 'Giấy khen',
		authority: data.authority,
		verb: 'Tặng',
		placeAndDate: 'Bắc Ninh, ngày 20 tháng 11 năm 2026',
		decision: null,
		signature: { position: 'Giám đốc', name: 'Lê Quang Huy' },
		honoured
	};
	const document = composeCertificates(certificates);

	test('stand one a landscape page, without page numbers', () => {
		expect(document.sections).toHaveLength(honoured.length);
		for (const { orientation, header, paper } of document.sections)
			expect([orientation, header.length, paper.width > paper.height]).toEqual(['landscape', 0, true]);
	});

	test('no rule of the decree on papers is held against them', () => {
		expect(checkLayout(document, readDocument(document))).toEqual([]);
	});

	test('a long name with many marks stands whole, in lines of much the same length', () => {
		const large = composeCertificates(certificates, { ...usualCertificate, sizes: { ...usualCertificate.sizes, name: 48 } });
		const name = large.blocks.map(textOf).find((text) => text.replaceAll('\n', ' ') === longName.normalize('NFC'));
		expect(name?.split('\n')).toHaveLength(2);
	});

	test('of a Party body bear the Party’s heading', () => {
		const said = composeCertificates({ ...certificates, system: 'party' })
			.blocks.map(textOf)
			.join(' ');
		expect([said.includes('ĐẢNG CỘNG SẢN VIỆT NAM'), said.includes('CỘNG HÒA')]).toEqual([true, false]);
	});

	test('each with a proof bears its words and its own picture, the others none', () => {
		const png = new Uint8Array([1]);
		const proofs = [
			{ words: 'Mã kiểm tra: 7f3a', mark: { png, alt: 'Mã QR' } },
			{ words: 'Mã kiểm tra: 91c2', mark: null }
		];
		const document = composeCertificates({ ...certificates, honoured: honoured.map((one, at) => ({ ...one, proof: proofs[at] ?? null })) });
		const said = document.blocks.map(textOf).filter((text) => text.startsWith('Mã kiểm tra'));
		expect([said.map((text) => text.trim()), [...(document.media?.keys() ?? [])]]).toEqual([
			['Mã kiểm tra: 7f3a', 'Mã kiểm tra: 91c2'],
			['word/media/certificate-1.png']
		]);
		expect(composeCertificates(certificates).media).toBeUndefined();
	});

	test('a printed form gets no frame', () => {
		const framed = (frame: boolean) =>
			composeCertificates(certificates, { ...usualCertificate, frame }).blocks.flatMap((block) => (block.kind === 'table' ? block.borders : []));
		expect([...new Set(framed(true)), ...new Set(framed(false))]).toEqual(['all', 'none']);
	});
});

test('an A3 sheet is set larger in all its parts, and a form with the emblem leaves it room', () => {
	const [small, large] = [certificateSettings({ paper: 'a4', frame: true, emblem: false }), certificateSettings({ paper: 'a3', frame: true, emblem: true })];
	expect(small).toEqual(usualCertificate);
	expect([large.sizes.kind, large.above]).toEqual([51, 113]);
	const one = { name: 'Ông An', post: null, achievement: 'Tốt' };
	const sheet = {
		system: 'state' as const,
		kind: 'Giấy chứng nhận',
		authority: 'Giám đốc',
		verb: null,
		placeAndDate: 'Bắc Ninh',
		decision: null,
		honoured: [one]
	};
	const { paper } = composeCertificates({ ...sheet, signature: { position: 'Giám đốc', name: 'Lê Quang Huy' } }, large).sections[0] ?? {};
	expect(paper).toEqual({ width: 23_811, height: 16_838 });
});
