import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { recognitionDecision } from '../composing/recognition/recognition-decision.ts';
import { composeRegister } from '../composing/compose-register.ts';
import { aRegister } from '../composing/testing/a-register.ts';
import { textsOf } from '../document/text.ts';
import { hd05 } from '../presentation/packs/hd05-2026.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import { fillPlaces, openPlacesOf } from './fill-places.ts';

const decision = (system: 'state' | 'party') =>
	recognitionDecision({
		system,
		parentIssuer: null,
		issuer: 'Sở Xây dựng',
		abbreviation: 'SXD',
		place: 'Bắc Ninh',
		year: 2026,
		authority: 'Giám đốc Sở Xây dựng',
		honour: 'tặng Giấy khen',
		occasion: 'có thành tích',
		bases: ['Nghị định số 1/2026/NĐ-CP ngày 05 tháng 01 năm 2026'],
		proposedBy: 'Chánh Văn phòng',
		awarded: [{ kind: 'person', name: 'Bà Trần Thị Thử', post: null, achievement: 'Tốt', sum: null }],
		fund: null,
		executors: 'Chánh Văn phòng',
		recipients: ['Như Điều 3', 'Lưu: VT'],
		signature: { capacity: null, onBehalfOf: null, position: 'Giám đốc', name: 'Nguyễn Văn Thử' }
	});
const state = composePaper(decision('state'), nd30);
const given = { number: '57/QĐ-SXD', day: plainDate('2026-09-08') };
const changedLines = (before: typeof state, after: typeof state) => textsOf(after).filter((text, at) => text !== textsOf(before)[at]);

test('on paper number and day stand in the head and in the line of the annex, and nothing else changes', () => {
	expect(changedLines(state, fillPlaces(state, given, 'filled'))).toEqual([
		'Số: 57/QĐ-SXD',
		'Bắc Ninh, ngày 08 tháng 9 năm 2026',
		'(Kèm theo Quyết định số 57/QĐ-SXD ngày 08 tháng 9 năm 2026 của Sở Xây dựng)'
	]);
});

test('the electronic paper leaves the line of the annex open', () => {
	expect(changedLines(state, fillPlaces(state, given, 'open'))).toEqual(['Số: 57/QĐ-SXD', 'Bắc Ninh, ngày 08 tháng 9 năm 2026']);
});

test('a Party paper keeps its own way of writing number', () => {
	const party = composePaper(decision('party'), hd05);
	expect(changedLines(party, fillPlaces(party, { ...given, number: '05-QĐ/TU' }, 'open'))[0]).toBe('Số 05-QĐ/TU');
});

test('a register is filled in its letter and in the line of its annex', () => {
	const register = composeRegister(aRegister);
	const lines = changedLines(register, fillPlaces(register, { ...given, number: '123/SXD-VP' }, 'filled'));
	expect(lines).toHaveLength(3);
	expect(lines[0]).toBe('Số: 123/SXD-VP');
	expect(lines[2]).toMatch(/^\(Kèm theo Công văn số 123\/SXD-VP ngày 08 tháng 9 năm 2026 của /u);
});

test('a year that was printed before gives way to the day in the book', () => {
	expect(changedLines(state, fillPlaces(state, { ...given, day: plainDate('2027-01-04') }, 'open'))[1]).toBe('Bắc Ninh, ngày 04 tháng 01 năm 2027');
});

test('a month that was printed while the day was open stays, or gives way to the day in the book', () => {
	const known = composePaper({ ...decision('state'), placeAndDate: 'Bắc Ninh, ngày       tháng 9 năm 2026' }, nd30);
	expect(openPlacesOf(known)).toEqual({ number: true, day: true });
	const dayOf = (day: string) => changedLines(known, fillPlaces(known, { ...given, day: plainDate(day) }, 'open'))[1];
	expect([dayOf('2026-09-08'), dayOf('2026-10-01')]).toEqual(['Bắc Ninh, ngày 08 tháng 9 năm 2026', 'Bắc Ninh, ngày 01 tháng 10 năm 2026']);
});

test('what is filled has no open place any more, and is filled once', () => {
	expect(openPlacesOf(state)).toEqual({ number: true, day: true });
	const once = fillPlaces(state, given, 'filled');
	expect(openPlacesOf(once)).toEqual({ number: false, day: false });
	expect(fillPlaces(once, { ...given, number: '99/QĐ-SXD' }, 'filled')).toEqual(once);
});
