import { expect, test } from 'vitest';
import type { Document } from '../../document/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import { messageOf } from '../messages/message-of.ts';
import { aPartyPlan, lookOf2018, lookOf2026 } from '../testing/a-party-paper.ts';
import { aPlan, changed } from '../testing/an-official-paper.ts';
import { checkLayout } from './check-layout.ts';

const layoutOf = (document: Document) => checkLayout(document, readDocument(document));
const short = (document: Document) =>
	layoutOf(document).map(({ code, severity, params: { component, found, expected } }) => [code, severity, component, found, expected]);

test('a Party plan of 2023 follows the guideline of 2018, one of September 2026 that of 2026', () => {
	expect(layoutOf(aPartyPlan(lookOf2018))).toEqual([]);
	expect(layoutOf(aPartyPlan(lookOf2026))).toEqual([]);
});

test('the guideline of 2018 asks for 15 pt in the heading, a star under the issuer and a rule under the heading', () => {
	const plan = aPartyPlan(lookOf2018);
	expect(short(changed(plan, 'ĐẢNG CỘNG SẢN', { run: { size: 26 } }))).toContainEqual(['layout.size', 'warning', 'party-heading', '13', '15']);
	expect(short(changed(plan, '*', { text: '' }))).toEqual([['layout.rule', 'warning', 'issuer', 'missing', '*']]);
	expect(short(changed(plan, 'Số 165', { run: { bold: true } }))).toEqual([['layout.bold', 'warning', 'number', 'yes', 'no']]);
	expect(short(changed(plan, 'Ban Tổ chức Tỉnh ủy xây dựng', { run: { size: 26 } }))).toEqual([['layout.size', 'warning', 'body', '13', '14–15']]);
});

test('what the guideline of 2026 asks for is known from summaries: it is told as advice and says so', () => {
	const looser = aPartyPlan({ ...lookOf2026, body: { ...lookOf2026.body, line: { value: 288, rule: 'auto' } } });
	const [found, ...others] = layoutOf(looser);
	expect(others).toEqual([]);
	expect(found).toMatchObject({
		code: 'layout.line-spacing',
		severity: 'info',
		params: { component: 'body', found: '1.2', expected: '18–19 pt', certainty: 'summary' }
	});
	expect(found && messageOf(found)).toBe(
		'Giãn dòng phần nội dung: 1,2 dòng (2 chỗ); thể thức yêu cầu đúng 18–19 pt. Quy định này mới biết qua tài liệu tóm tắt, đề nghị đối chiếu bản gốc.'
	);
	expect(short(aPartyPlan({ ...lookOf2026, positionBold: true }))).toEqual([['layout.bold', 'info', 'position', 'yes', 'no']]);
});

test('the same plan is judged by its day: 18 pt lines are no rule in 2023, a bold position none in 2023', () => {
	expect(layoutOf(aPartyPlan({ ...lookOf2026, date: lookOf2018.date }))).toEqual([]);
});

test('a paper of the Front is held to the state’s rules as practice, never as a warning', () => {
	const front = changed(changed(aPlan(), 'SỞ XÂY DỰNG', { text: 'ỦY BAN MTTQ VIỆT NAM TỈNH' }), 'Nâng cao', { run: { size: 24 } });
	const found = layoutOf(front);
	expect(found.find(({ code }) => code === 'layout.size')).toMatchObject({ severity: 'info', params: { component: 'body', certainty: 'practice' } });
	expect(found.every(({ severity }) => severity === 'info')).toBe(true);
});
