import { indicatorOf, indicators } from '../../reporting/indicator.ts';
import { isDone, type ReportedActivity } from '../../reporting/report-row.ts';
import type { FoldedHead, PlannedVsDone, ReportingUnits } from '../../reporting/result-fold.ts';
import { tallyOf } from '../../reporting/tally.ts';
import { totalsOf } from '../../reporting/totals.ts';
import { timesNoun } from '../../reporting/activity-kind.ts';
import { figurePhrases, heldPhrase } from './figure-phrases.ts';
import { printFigure } from '../../reporting/figure.ts';

/** What a unit says of one activity: its own words where it wrote some, else a sentence made of its figures; nothing for what was not done or has none. */
export function activitySentence(activity: ReportedActivity): string {
	if (activity.words !== '') return activity.words;
	if (!isDone(activity) || activity.name === '') return '';
	const phrases = activityFigures(activity);
	return phrases === '' ? '' : `${activity.name.replace(/[.;:\s]+$/u, '')}: ${phrases}.`;
}

/** The figures of one activity on one line: "2 cuộc đối thoại, tiếp xúc với 120 lượt người tham gia; tiếp nhận 12 ý kiến, kiến nghị". */
export function activityFigures({ row, kind, figures }: ReportedActivity): string {
	const totals = totalsOf(tallyOf([{ row, event: row, unit: '', at: '', figures }])).filter(({ key }) => !counted.has(key));
	const times = figures['times'];
	return figurePhrases(totals, times === undefined || times === 0 ? null : `${printFigure(times)} ${timesNoun(kind)}`).join('; ');
}

/** Counted over rows, of which one row says nothing. */
const counted = new Set<string>(indicators.filter(({ aggregation }) => aggregation === 'events' || aggregation === 'rows').map(({ key }) => key));

/** What the whole agency did under one head, in sentences of one subject each. */
export function headSentences({ totals, kinds }: FoldedHead): string[] {
	return figurePhrases(totals, heldPhrase(kinds)).map((phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`);
}

/** "Trong 25 hoạt động đã đăng ký, 20 đã thực hiện, 2 …": what became of the register. */
export function plannedSentence({ registered, done, changed, postponed, cancelled, silent, unplanned }: PlannedVsDone): string {
	const parts = [
		[done, 'đã thực hiện'],
		[changed, 'thực hiện có thay đổi'],
		[postponed, 'hoãn'],
		[cancelled, 'không thực hiện'],
		[silent, 'chưa có báo cáo']
	] as const;
	const said = parts.flatMap(([count, words]) => (count > 0 ? [`${printFigure(count)} ${words}`] : []));
	const beyond = unplanned > 0 ? `${printFigure(unplanned)} hoạt động ngoài đăng ký` : '';
	if (registered === 0) return beyond === '' ? '' : `Các đơn vị đã thực hiện ${beyond}.`;
	return `Trong ${printFigure(registered)} hoạt động đã đăng ký: ${said.join(', ')}${beyond === '' ? '' : `; ngoài ra đã thực hiện ${beyond}`}.`;
}

/** Who has reported and who has not, so that nobody falls between the lines. */
export function unitsSentences({ asked, reported, nil, mending, waiting, missing, below }: ReportingUnits): string[] {
	const state = (units: readonly string[], words: string) => (units.length === 0 ? [] : [`${units.length} đơn vị ${words}: ${units.join('; ')}`]);
	const open = [...state(missing, 'chưa báo cáo'), ...state(mending, 'đang bổ sung báo cáo'), ...state(waiting, 'đã gửi, nội dung đang được rà soát')];
	const nothing = nil.map(({ unit, reason }) => (reason === '' ? unit : `${unit} (${reason.replace(/[.;\s]+$/u, '')})`));
	return [
		`Đến thời điểm tổng hợp, ${reported.length}/${asked} đơn vị đã báo cáo${open.length === 0 ? '' : `; còn ${open.join('; ')}`}.`,
		...(nothing.length === 0 ? [] : [`Có ${nothing.length} đơn vị báo cáo không phát sinh: ${nothing.join('; ')}.`]),
		...(below ? [belowSentence(below)] : [])
	];
}

/** Units of lower agencies are counted, not named: there may be thousands, and the sheet names them. */
function belowSentence({ asked, reported, nil, mending, waiting, missing }: Omit<ReportingUnits, 'below'>): string {
	const parts = [
		[nil.length, 'báo cáo không phát sinh'],
		[missing.length, 'chưa báo cáo'],
		[mending.length, 'đang bổ sung'],
		[waiting.length, 'đang được rà soát']
	] as const;
	const said = parts.flatMap(([count, words]) => (count > 0 ? [`${printFigure(count)} ${words}`] : []));
	return `Số liệu gồm báo cáo của ${printFigure(reported.length)}/${printFigure(asked)} đơn vị cấp dưới${said.length === 0 ? '' : ` (${said.join(', ')})`}.`;
}

/** "1.240 lượt người": a figure with its unit, as tables print it. */
export function figureWithUnit(key: string, value: number): string {
	const unit = indicatorOf(key)?.unit ?? '';
	return unit === '%' ? `${printFigure(value)}%` : `${printFigure(value)} ${unit}`;
}
