import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { check } from '../../checking/check.ts';
import { checkLayout } from '../../checking/layout/check-layout.ts';
import { compareSlogans } from '../../checking/compare-slogans.ts';
import { textOf } from '../../document/text.ts';
import { nd30 } from '../../presentation/packs/nd30-2020.ts';
import { readDocument } from '../../reading/read-document.ts';
import { composePaper } from '../paper/compose-paper.ts';
import { planFromSuperior } from './plan-from-superior.ts';
import { department, superiorPlan } from './testing/superior-plan.ts';

const superior = readDocument(composePaper(superiorPlan, nd30));
const composedWith = (days: number, opens = '2026-09-09') => planFromSuperior(superior, department, { days, opens: plainDate(opens) });
const plan = composedWith(3);
const document = composePaper(plan.content, nd30);
const back = readDocument(document);

test('the superior’s paper is the ground, cited in full, and the superior is told first', () => {
	expect(document.blocks.map(textOf)).toContain(
		'Căn cứ Kế hoạch số 12/KH-UBND ngày 08 tháng 9 năm 2026 của Ủy ban nhân dân tỉnh Bắc Ninh về việc tổ chức “Tuần lễ Nước sạch” năm 2026.'
	);
	expect(back.recipients[0]).toBe('Ủy ban nhân dân tỉnh Bắc Ninh (để báo cáo)');
});

test('what must be sent up is due three working days earlier, and each move is told', () => {
	expect(plan.moved.map(({ from, to, because }) => [from, to, because])).toEqual([
		['2026-09-24', '2026-09-21', 'forward'],
		['2026-10-25', '2026-10-20', 'forward']
	]);
});

test('a day on which all meet is not moved, and the duty of another department is named but not taken', () => {
	expect(plan.kept.map(({ because }) => because)).toEqual(['undated', 'day']);
	expect(plan.others.map(({ units }) => units)).toEqual([['Sở Tài chính']]);
});

test('read back, the units send to the office and the office sends up by the superior’s day', () => {
	const dated = back.obligations.flatMap(({ units, recipient, deadline }) =>
		deadline?.relation === 'on' || !deadline ? [] : [[units[0], recipient, deadline.due]]
	);
	expect(dated).toEqual([
		['Các phòng, đơn vị trực thuộc Sở', 'Văn phòng Sở', '2026-09-21'],
		['Các phòng, đơn vị trực thuộc Sở', 'Văn phòng Sở', '2026-10-20'],
		['Văn phòng Sở', 'Văn phòng UBND tỉnh', '2026-09-24'],
		['Văn phòng Sở', 'Văn phòng UBND tỉnh', '2026-10-23']
	]);
});

test('form and slogans are the superior’s word for word', () => {
	const [slogans, form] = back.appendices;
	expect(form?.tables[0]?.columns).toEqual(['Stt', 'Tên hoạt động, công trình', 'Thời gian tổ chức', 'Ghi chú']);
	const texts = (appendices: typeof back.appendices) => appendices.flatMap((one) => one.slogans.map(({ text }) => text));
	expect(slogans?.slogans).toHaveLength(2);
	expect(compareSlogans(texts(back.appendices), texts(superior.appendices))).toMatchObject({ compared: [{ same: true }, { same: true }], missing: [] });
});

test('nothing is found in it but blanks and what the reader is told for information', () => {
	expect(checkLayout(document, back)).toEqual([]);
	expect(check(back, document).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('a plan that can be signed too late for three days keeps what room is left, and says so', () => {
	expect(composedWith(3, '2026-09-21').moved[0]).toMatchObject({ to: '2026-09-22', because: 'window' });
});

test('the names by which the superior calls us decide which duties are ours', () => {
	const treasury = planFromSuperior(superior, { ...department, calledBy: ['Sở Tài chính'] }, { days: 1, opens: plainDate('2026-09-09') });
	expect(treasury.moved.map(({ to }) => to)).toEqual(['2026-09-16']);
});
