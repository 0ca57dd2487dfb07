import { expect, test } from 'vitest';
import { textOf } from '../document/text.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import { composeRegister } from './compose-register.ts';
import { joinDocuments } from './join-documents.ts';
import { composePaper } from './paper/compose-paper.ts';
import { signingSlip } from './signing-slip.ts';
import { aRegister } from './testing/a-register.ts';

const slip = composePaper(
	signingSlip({ system: 'state', content: aRegister, office: 'Văn phòng', points: ['Hai hoạt động có thể là một.'], sha256: 'ab'.repeat(32) }),
	nd30
);

test('the slip says what the units said, what to look at, and leaves the leader room to write', () => {
	const said = slip.blocks.map(textOf);
	expect(said).toContain(
		'3. Ý kiến của các đơn vị: 2/4 đơn vị đã gửi. Có 1 đơn vị báo cáo không đăng ký: Phòng C. Chưa gửi: Phòng A; Phòng B (đã nêu trong công văn).'
	);
	expect(said).toContain('4. Điểm cần xem xét: Hai hoạt động có thể là một.');
	expect(said).toContain('Ý kiến của lãnh đạo:');
	expect(said.find((text) => text.startsWith('Mã kiểm tra'))).toContain('abababab abababab');
});

test('the slip prints the chain in its order, with a place to sign for the drafter and for each who initials, and the days of who agreed', () => {
	const chain = [
		{ part: 'draft', title: '', name: 'Lê Thị Soạn', agreedOn: '20/9/2023' },
		{ part: 'initial', title: 'Chánh Văn phòng', name: 'Phạm Văn Nháy', agreedOn: null },
		{ part: 'sign', title: 'GIÁM ĐỐC', name: 'Trần Thị Ký', agreedOn: null }
	] as const;
	const named = signingSlip({ system: 'state', content: aRegister, office: 'Văn phòng', points: [], sha256: null, chain });
	const said = composePaper(named, nd30).blocks.map(textOf);
	expect(said).toContain('5. Trình tự ký: Người soạn: Lê Thị Soạn (20/9/2023); Ký nháy: Chánh Văn phòng Phạm Văn Nháy; Ký: GIÁM ĐỐC Trần Thị Ký.');
	expect(named.signatures.map(({ position, name }) => [position, name])).toEqual([
		['Người trình', 'Lê Thị Soạn'],
		['Chánh Văn phòng', 'Phạm Văn Nháy']
	]);
});

test('joined papers keep their words, their pages and the cells of their tables', () => {
	const register = composeRegister(aRegister);
	const dossier = joinDocuments(slip, register);
	expect(dossier.blocks.map(textOf)).toEqual([...slip.blocks, ...register.blocks].map(textOf));
	expect(dossier.sections.map(({ pageNumberStart }) => pageNumberStart)).toEqual([1, 1, 1]);
	expect(dossier.sections.at(-1)?.end).toBe(dossier.blocks.length);
	const cells = dossier.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
	const inside = cells.flatMap(({ first, end }) => dossier.blocks.slice(first, end));
	expect(inside.every(({ kind }) => kind === 'paragraph')).toBe(true);
	expect(inside.map(textOf)).toContain('Nạo vét kênh');
});

test('where the letter only counts the units that have not sent, the slip names them and says so', () => {
	const content = { ...aRegister, heading: { ...aRegister.heading, unnamed: true } };
	const said = composePaper(signingSlip({ system: 'state', content, office: 'Văn phòng', points: [], sha256: null }), nd30).blocks.map(textOf);
	expect(said.find((text) => text.startsWith('3.'))).toContain('Chưa gửi: Phòng A; Phòng B (công văn chỉ nêu số lượng).');
	const letter = composeRegister(content).blocks.map(textOf).join(' ');
	expect(letter).toContain('còn 2 đơn vị chưa gửi. Nội dung đăng ký của các đơn vị này');
	expect(letter).not.toContain('Phòng A');
});
