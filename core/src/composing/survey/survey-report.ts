import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Column } from '../../form/form.ts';
import { documentSymbol } from '../../issuing/document-symbol.ts';
import { shortDate } from '../../language/short-date.ts';
import type { System } from '../../presentation/pack.ts';
import type { SatisfactionFactor, SurveyQuestion } from '../../survey/satisfaction-factors.ts';
import type { SatisfactionFormula } from '../../survey/satisfaction-index.ts';
import type { SurveyFigure, SurveyResults } from '../../survey/survey-results.ts';
import type { BodyPart, PaperContent } from '../paper/paper-content.ts';
import { blank, openDate } from '../register-words.ts';
import type { BarChart } from './survey-charts.ts';
import { sayPercent, sayTenths } from './say-percent.ts';

export type SurveyReport = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	readonly abbreviation: string;
	readonly place: string;
	readonly year: number;
	/** To whom it goes; blank where nobody is named. */
	readonly addressee: string;
	readonly title: string;
	readonly opensOn: PlainDate;
	readonly closesOn: PlainDate;
	readonly population: number | null;
	readonly questions: readonly SurveyQuestion[];
	readonly desks: readonly { readonly id: string; readonly name: string }[];
	/** "trên mạng 120, phiếu giấy 30". */
	readonly ways: string;
	readonly results: SurveyResults;
};

/** The report on a survey: how it was done, the index with its margin, by factor, desk and question; number, day and signer stay open. */
export function surveyReport(report: SurveyReport): PaperContent {
	const { system, parentIssuer, issuer, abbreviation, place, year, addressee, title } = report;
	return {
		system,
		parentIssuer,
		issuer,
		number: `Số:${blank}/${documentSymbol({ system, kind: 'Báo cáo', agency: abbreviation, unit: null })}`,
		placeAndDate: `${place || '……'}, ${openDate(year)}`,
		kind: 'Báo cáo',
		about: `Kết quả ${withinSentence(title)}`,
		addressees: addressee === '' ? [] : [addressee],
		body: [...howDone(report), ...whatCame(report), ...questionsPart(report)],
		recipients: [...(addressee === '' ? [] : ['Như trên']), 'Lãnh đạo cơ quan', 'Lưu: VT'],
		signatures: [{ capacity: null, onBehalfOf: null, position: 'Thủ trưởng cơ quan', name: '' }],
		annexes: []
	};
}

/** "khảo sát quý III" from "Khảo sát quý III"; an abbreviation stays. */
function withinSentence(title: string): string {
	return /^\p{Lu}[\p{Ll}\s]/u.test(title) ? `${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}` : title;
}

/** The same figures as bars. */
export function surveyChartsOf({ results, desks }: SurveyReport): BarChart[] {
	const byFactor = (results.factors ?? []).map(({ factor, figure }) => ({ name: factorNames[factor], index: figure.index }));
	const byDesk = results.desks.map(({ deskId, figure }) => ({ name: nameOf(desks, deskId), index: figure?.index ?? null }));
	return [
		{ title: 'Chỉ số hài lòng theo yếu tố', bars: byFactor },
		{ title: 'Chỉ số hài lòng theo quầy', bars: byDesk }
	].filter(({ bars }) => bars.length > 0);
}

const factorNames: Readonly<Record<SatisfactionFactor, string>> = {
	access: 'Tiếp cận dịch vụ',
	procedure: 'Thủ tục hành chính',
	staff: 'Công chức trực tiếp giải quyết công việc',
	outcome: 'Kết quả dịch vụ',
	feedback: 'Tiếp nhận, xử lý góp ý, phản ánh, kiến nghị'
};

/** Over a narrow column. */
const shortNames: Readonly<Record<SatisfactionFactor, string>> = {
	access: 'Tiếp cận (%)',
	procedure: 'Thủ tục (%)',
	staff: 'Công chức (%)',
	outcome: 'Kết quả (%)',
	feedback: 'Góp ý (%)'
};

const formulaWords: Readonly<Record<SatisfactionFormula, string>> = {
	'satisfied-share/1': 'tỷ lệ trả lời ở mức “hài lòng” và “rất hài lòng” trên tổng số trả lời (bản 1)',
	'level-mean/1': 'điểm trung bình của năm mức quy về thang 100 (bản 1)'
};

const text = (words: string): BodyPart => ({ part: 'text', text: words });
const clause = (words: string): BodyPart => ({ part: 'clause', text: words });
const section = (words: string): BodyPart => ({ part: 'section', text: words });

function howDone({ issuer, desks, opensOn, closesOn, questions, population, ways, results }: SurveyReport): BodyPart[] {
	const served = population === null ? '' : ` trên ${grouped(population)} người được phục vụ trong kỳ`;
	const margin = results.margin === null ? '' : ` Sai số ở độ tin cậy 95 % là ±${sayPercent(results.margin)} (tính như mẫu chọn ngẫu nhiên).`;
	const taken = results.responses === null ? 'Số phiếu thu về dưới 5.' : `Số phiếu thu về: ${grouped(results.responses)}${served} (${ways}).${margin}`;
	return [
		section('I. Tổ chức khảo sát'),
		text(
			`Từ ngày ${shortDate(opensOn)} đến ngày ${shortDate(closesOn)}, ${issuer} khảo sát mức độ hài lòng của người dân, tổ chức tại ${desks.length < 10 ? `0${desks.length}` : desks.length} quầy, bộ phận, với ${questions.length} câu hỏi theo năm yếu tố, mỗi câu năm mức từ “rất không hài lòng” đến “rất hài lòng”. Phiếu không ghi tên người trả lời.`
		),
		text(taken),
		text(`Cách tính chỉ số: ${formulaWords[results.formula]}. Nhóm dưới 5 người trả lời không được nêu, kể cả khi có thể suy ra bằng phép trừ.`)
	];
}

function whatCame({ results, desks }: SurveyReport): BodyPart[] {
	const { total, factors } = results;
	if (total === null) return [section('II. Kết quả'), text('Chưa đủ 5 phiếu nên không nêu kết quả.')];
	const ranked = (factors ?? []).filter(({ figure }) => figure.index !== null).toSorted((a, b) => (b.figure.index ?? 0) - (a.figure.index ?? 0));
	const [best, worst] = [ranked[0], ranked.at(-1)];
	const spread =
		best && worst && best !== worst
			? ` Yếu tố được đánh giá cao nhất: ${factorNames[best.factor].toLocaleLowerCase('vi')} (${said(best.figure)}); thấp nhất: ${factorNames[worst.factor].toLocaleLowerCase('vi')} (${said(worst.figure)}).`
			: '';
	return [
		section('II. Kết quả'),
		text(`Chỉ số hài lòng chung: ${said(total)}.${spread}`),
		...(factors === null
			? []
			: [
					clause('1. Theo yếu tố'),
					tableOf(
						'Yếu tố',
						factors.map(({ factor, figure }) => [factorNames[factor], figure] as const)
					)
				]),
		clause('2. Theo quầy, bộ phận'),
		deskTable(results, desks)
	];
}

function questionsPart({ questions, results }: SurveyReport): BodyPart[] {
	if (results.total === null) return [];
	const lines = questions.map(({ words }, at) => [words, results.questions[at] ?? null] as const);
	return [section('III. Kết quả từng câu hỏi'), tableOf('Câu hỏi', lines), text('Biểu đồ kèm theo tại Phụ lục.')];
}

const levelHeads = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'];

function tableOf(heading: string, lines: readonly (readonly [string, SurveyFigure | null])[]): BodyPart {
	const counts = levelHeads.map((head, at): Column => ({ key: `n${at + 1}`, heading: head, type: 'number' }));
	const columns: Column[] = [{ key: 'name', heading, type: 'text' }, ...counts, { key: 'index', heading: 'Chỉ số (%)', type: 'number' }];
	const rows = lines.map(([name, figure]) => ({
		name,
		...Object.fromEntries(levelHeads.map((_, at) => [`n${at + 1}`, figure === null ? '' : grouped(figure.counts[at] ?? 0)])),
		index: tenths(figure)
	}));
	return { part: 'table', columns, rows };
}

function deskTable({ desks: told, factors }: SurveyResults, desks: SurveyReport['desks']): BodyPart {
	const byFactor = (factors ?? []).map(({ factor }, at): Column => ({ key: `f${at}`, heading: shortNames[factor], type: 'number' }));
	const columns: Column[] = [
		{ key: 'name', heading: 'Quầy, bộ phận', type: 'text' },
		{ key: 'papers', heading: 'Số phiếu', type: 'number' },
		{ key: 'index', heading: 'Chung (%)', type: 'number' },
		...byFactor
	];
	const rows = told.map((desk) => ({
		name: nameOf(desks, desk.deskId),
		papers: desk.responses === null ? 'ít phiếu' : grouped(desk.responses),
		index: tenths(desk.figure),
		...Object.fromEntries(byFactor.map(({ key }, at) => [key, tenths(desk.factors?.[at] ?? null)]))
	}));
	return { part: 'table', columns, rows };
}

function tenths(figure: SurveyFigure | null): string {
	return figure === null ? 'ít phiếu' : figure.index === null ? '' : sayTenths(figure.index);
}

function said({ index }: SurveyFigure): string {
	return index === null ? 'không có' : sayPercent(index);
}

function nameOf(desks: SurveyReport['desks'], deskId: string): string {
	return desks.find(({ id }) => id === deskId)?.name ?? '';
}

/** "1.234", as Vietnamese papers group thousands. */
function grouped(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/gu, '.');
}
