import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { documentKinds } from './document-kinds.ts';
import { documentSymbol } from './document-symbol.ts';
import { afterMove, dayFault, issueBy, issueStateOf, type IssueMove, type IssueState } from './issue-steps.ts';
import { countedKind, type NumberSeries, periodOf, seriesFor } from './number-series.ts';
import { remedyFault } from './remedy.ts';

const series = (over: Partial<NumberSeries>): NumberSeries => ({
	id: 's',
	source: 'own',
	period: 'year',
	term: null,
	perKind: false,
	kinds: [],
	body: null,
	...over
});

test('there are 29 kinds, no two with the same letters, and only the letter and the official note have none', () => {
	expect(documentKinds).toHaveLength(29);
	expect(documentKinds.filter(({ letters }) => letters === '').map(({ name }) => name)).toEqual(['Công văn', 'Thư công']);
	const lettered = documentKinds.map(({ letters }) => letters).filter(Boolean);
	expect(new Set(lettered).size).toBe(lettered.length);
});

test.each([
	['state', 'Kế hoạch', 'SKHCN', 'VP', 'KH-SKHCN'],
	['state', 'Quyết định', 'BNV', null, 'QĐ-BNV'],
	['state', 'Quy định', 'SKHCN', null, 'QyĐ-SKHCN'],
	['state', 'Công văn', 'BNV', 'VP', 'BNV-VP'],
	['state', 'Công văn', 'SKHCN', null, 'SKHCN'],
	['front', 'Thông báo', 'MTTQ', 'BTT', 'TB-MTTQ'],
	['party', 'Kế hoạch', 'TU', null, 'KH/TU'],
	['party', 'Quy định', 'TU', null, 'QĐ/TU'],
	['party', 'Công văn', 'BTGDVTU', 'VP', 'CV/BTGDVTU']
] as const)('a %s body marks a %s of %s (%s) with %s', (system, kind, agency, unit, symbol) => {
	expect(documentSymbol({ system, kind, agency, unit })).toBe(symbol);
});

test('a yearly series begins anew with the year of the day, one of a term goes on', () => {
	expect([periodOf(series({}), plainDate('2026-12-31')), periodOf(series({}), plainDate('2027-01-01'))]).toEqual(['2026', '2027']);
	const term = series({ period: 'term', term: '2025-2030' });
	expect([periodOf(term, plainDate('2026-12-31')), periodOf(term, plainDate('2027-01-01'))]).toEqual(['2025-2030', '2025-2030']);
	expect([countedKind(series({ perKind: true }), 'Kế hoạch'), countedKind(series({}), 'Kế hoạch')]).toEqual(['Kế hoạch', '']);
});

test('a kind with a series of its own takes no number from the common one; an advisory body stands after them', () => {
	const common = series({ id: 'common' });
	const decisions = series({ id: 'decisions', kinds: ['Quyết định'] });
	const board = series({ id: 'board', body: 'BCĐ' });
	const ids = (kind: string) => seriesFor(kind, [board, common, decisions]).map(({ id }) => id);
	expect(ids('Quyết định')).toEqual(['decisions', 'board']);
	expect(ids('Công văn')).toEqual(['common', 'board']);
});

test('a document is signed, then numbered, then issued: no step can be left out or taken twice', () => {
	const states: IssueState[] = ['frozen', 'signed', 'numbered', 'issued'];
	const moves: IssueMove[] = ['sign', 'withdraw', 'number', 'cancel-number', 'issue'];
	const allowed = states.flatMap((state) => moves.flatMap((move) => (afterMove(state, move) === null ? [] : [`${state} ${move} ${afterMove(state, move)}`])));
	expect(allowed).toEqual(['frozen sign signed', 'signed withdraw frozen', 'signed number numbered', 'numbered cancel-number signed', 'numbered issue issued']);
});

test('the state follows from the days that are known', () => {
	const day = plainDate('2026-09-25');
	const none = { signedOn: null, numberedOn: null, issuedOn: null };
	const known = [none, { ...none, signedOn: day }, { ...none, signedOn: day, numberedOn: day }, { signedOn: day, numberedOn: day, issuedOn: day }];
	expect(known.map(issueStateOf)).toEqual(['frozen', 'signed', 'numbered', 'issued']);
});

test('no step lies ahead of today or before the step it rests on', () => {
	const [before, day, after] = ['2026-09-24', '2026-09-25', '2026-09-26'].map(plainDate) as [never, never, never];
	const signed = { signedOn: day, numberedOn: null, issuedOn: null };
	expect(dayFault(after, day, signed)).toBe('day.in-future');
	expect(dayFault(before, after, signed)).toBe('day.before-signing');
	expect(dayFault(day, after, { ...signed, numberedOn: after })).toBe('day.before-number');
	expect(dayFault(day, day, signed)).toBeNull();
});

test('what is signed on a Friday goes out on Monday at the latest, and before a holiday on the day after it', () => {
	expect(issueBy(plainDate('2026-09-25'))).toBe('2026-09-28');
	expect(issueBy(plainDate('2026-11-23'))).toBe('2026-11-25');
});

test('only what was issued is replaced, corrected or recalled; corrections may follow one another, nothing follows an end', () => {
	expect(remedyFault('numbered', [], 'recalled', null)).toBe('remedy.not-issued');
	expect(remedyFault('issued', ['corrected'], 'corrected', '60/SKHCN-VP')).toBeNull();
	expect(remedyFault('issued', ['recalled'], 'corrected', '60/SKHCN-VP')).toBe('remedy.ended');
	expect(remedyFault('issued', [], 'replaced', null)).toBe('remedy.number-missing');
	expect(remedyFault('issued', [], 'recalled', null)).toBeNull();
});
