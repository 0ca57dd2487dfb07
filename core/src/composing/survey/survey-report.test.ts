import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { actFor } from '../../presentation/act-for.ts';
import { usualSatisfactionQuestions } from '../../survey/satisfaction-factors.ts';
import { surveyResults } from '../../survey/survey-results.ts';
import { textOf } from '../../document/text.ts';
import { joinDocuments } from '../join-documents.ts';
import { composePaper } from '../paper/compose-paper.ts';
import { surveyCharts } from './survey-charts.ts';
import { type SurveyReport, surveyChartsOf, surveyReport } from './survey-report.ts';

const desks = ['Quầy Đất đai', 'Quầy Tư pháp', 'Quầy Xây dựng'].map((name, at) => ({ id: String(at), name }));

function aReport(responses: readonly number[]): SurveyReport {
	const questions = usualSatisfactionQuestions;
	const told = desks.map(({ id }, at) => ({
		deskId: id,
		responses: responses[at] ?? 0,
		tally: questions.flatMap((_, question) => [0, 0, 0, question < 5 ? (responses[at] ?? 0) : 0, 0])
	}));
	return {
		system: 'state',
		parentIssuer: 'UBND tỉnh',
		issuer: 'Sở A',
		abbreviation: 'SA',
		place: 'Bắc Ninh',
		year: 2026,
		addressee: '',
		title: 'Khảo sát quý III',
		opensOn: plainDate('2026-09-01'),
		closesOn: plainDate('2026-09-30'),
		population: 1234,
		questions,
		desks,
		ways: 'phiếu giấy 40',
		results: surveyResults(told, { questions, formula: 'satisfied-share/1', population: 1234 })
	};
}

const words = (report: SurveyReport) =>
	joinDocuments(composePaper(surveyReport(report), actFor('state', plainDate('2026-10-01'))), surveyCharts(surveyChartsOf(report)));

test('the report says n, margin, way of counting and the index; a desk of few is in no table and no chart', () => {
	const document = words(aReport([20, 20, 2]));
	const said = document.blocks.map(textOf).join('\n');
	expect(said).toContain('Số phiếu thu về: 42 trên 1.234 người được phục vụ trong kỳ');
	expect(said).toContain('±14,9\u00a0%');
	expect(said).toContain('Chỉ số hài lòng chung: 100,0\u00a0%.');
	expect(said.match(/ít phiếu/gu)?.length).toBeGreaterThan(3);
	expect(said).not.toMatch(/Quầy Xây dựng\n\d/u);
	expect([...(document.media?.keys() ?? [])]).toEqual(['word/media/bar.png']);
});

test('of fewer than five papers nothing is told', () => {
	const said = words(aReport([2, 1, 0]))
		.blocks.map(textOf)
		.join('\n');
	expect(said).toContain('Chưa đủ 5 phiếu');
	expect(said).not.toContain('100,0');
});

test.each([
	['Khảo sát quý III', 'Kết quả khảo sát quý III'],
	['SIPAS năm 2026', 'Kết quả SIPAS năm 2026'],
	['Ý kiến người dân', 'Kết quả ý kiến người dân']
])('the title %s stands in the heading as a sentence has it', (title, about) => {
	expect(surveyReport({ ...aReport([20, 20, 20]), title }).about).toBe(about);
});
