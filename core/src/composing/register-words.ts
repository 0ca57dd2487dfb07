import type { RegisterContent, RegisterHeading, Supplement } from '../consolidation/register.ts';
import { documentSymbol } from '../issuing/document-symbol.ts';
import { officialDate } from '../language/official-date.ts';
import { shortDate } from '../language/short-date.ts';
import { sentenceCase } from '../language/sentence-case.ts';
import type { System } from '../presentation/pack.ts';
import { withProperNames } from './proper-names.ts';

/** The clerk's sentences of the letter that takes a register to the superior body. All names, titles and years come from the plan. */
export const blank = '      ';

/** "ĐĂNG KÝ … “THÁNG …” NĂM 2026" → "đăng ký … “Tháng …” năm 2026": the theme keeps the spelling of the plan's title. */
export function subjectOf({ formTitle, heading }: Pick<RegisterContent, 'formTitle' | 'heading'>): string {
	const lowered = withProperNames(sentenceCase(formTitle.replace(/\s+/g, ' ').trim()));
	const [, quoted = ''] = /[“"]([^”"]+)[”"]/.exec(heading.theme) ?? [];
	const at = quoted === '' ? -1 : lowered.toLowerCase().indexOf(quoted.toLowerCase());
	const spelled = at < 0 ? lowered : withTheme(lowered.slice(0, at), quoted, lowered.slice(at + quoted.length));
	const subject = inRound(spelled.charAt(0).toLowerCase() + spelled.slice(1), heading.round);
	return heading.supplement ? `${subject} (bổ sung lần ${heading.supplement.n})` : subject;
}

/** What was registered by a form is reported by it later: "đăng ký hoạt động …" → "báo cáo kết quả hoạt động …". */
function inRound(subject: string, round: RegisterHeading['round']): string {
	return round === 'results' ? subject.replace(/^(?:tổng hợp\s+)?đăng ký\s+/u, 'báo cáo kết quả ') : subject;
}

/** In quotation marks once, whether or not the form's title prints them, and a word apart from its neighbours. */
function withTheme(before: string, theme: string, after: string): string {
	return [before.replace(/[“"”\s]+$/u, ''), `“${theme}”`, after.replace(/^[“"”\s]+/u, '')]
		.filter((part) => part !== '')
		.join(' ')
		.replace(/”\s+(?=[,.;:)])/gu, '”');
}

/** The number's line with the number open; a Party letter is "Số     -CV/BNCTU", with neither colon nor drafting unit. */
export function symbolOf({ issuerAbbreviation, recipients }: Pick<RegisterHeading, 'issuerAbbreviation' | 'recipients'>, system: System = 'state'): string {
	if (system === 'party') return `Số${blank}-${documentSymbol({ system: 'party', kind: 'Công văn', agency: issuerAbbreviation ?? '', unit: null })}`;
	if (issuerAbbreviation === null) return `Số: ${blank}/`;
	const drafting =
		recipients
			.find((name) => /^lưu/iu.test(name))
			?.replace(/^lưu\s*:?\s*/iu, '')
			.split(/[,;]/)
			.at(-1)
			?.replace(/[.\s]/g, '') ?? '';
	return `Số: ${blank}/${issuerAbbreviation}${drafting === '' || /^VT$/i.test(drafting) ? '' : `-${drafting}`}`;
}

export function openDate(year: number | null): string {
	return officialDate({ year, month: null, day: null }, blank);
}

export function bodySentences(content: RegisterContent): string[] {
	const { heading, units } = content;
	return [
		opening(content),
		...outstandingSentence(units, heading),
		...nilSentences(units.nil, heading.round),
		`${heading.issuer} trân trọng ${heading.round === 'results' ? 'báo cáo' : 'gửi'} ${heading.addressee || 'Quý cơ quan'}${heading.round === 'results' ? '' : ' tổng hợp'}./.`
	];
}

function opening(content: RegisterContent): string {
	const { heading, rows, units } = content;
	const basis = heading.basis === null ? '' : `Thực hiện ${heading.basis}, `;
	const count =
		rows.length === 0
			? `chưa có hoạt động nào được ${heading.round === 'results' ? 'báo cáo' : 'đăng ký'}`
			: `gồm ${rows.length} hoạt động của ${units.registered ?? units.sent - units.nil.length} phòng, đơn vị (chi tiết tại Phụ lục kèm theo)`;
	return heading.supplement ? supplementOpening(content, heading.supplement) : `${basis}${heading.issuer} ${gathers(subjectOf(content))} ${count}.`;
}

/** A report is made of what the units reported; anything else is gathered. */
function gathers(subject: string): string {
	return subject.startsWith('báo cáo ') ? subject : `tổng hợp ${subject}`;
}

/** "Tiếp theo Công văn số 57/SKHCN-VP ngày 25/9/2026, … bổ sung 2 hoạt động, thay đổi 1 hoạt động": what is new and to what. */
function supplementOpening(content: RegisterContent, { to, dated, added, changed, removed }: Supplement): string {
	const parts = [
		added > 0 ? `bổ sung ${added} hoạt động` : '',
		changed > 0 ? `thay đổi nội dung ${changed} hoạt động` : '',
		removed > 0 ? `rút ${removed} hoạt động` : ''
	].filter(Boolean);
	const count = parts.length === 0 ? '' : `, gồm: ${parts.join('; ')} (chi tiết tại Phụ lục kèm theo)`;
	const others = parts.length === 0 ? '' : ' Các hoạt động khác giữ nguyên như đã báo cáo.';
	const { issuer, act } = content.heading;
	return `Tiếp theo Công văn số ${to}${act === undefined ? '' : ','} ngày ${shortDate(dated)}, ${issuer} ${gathers(subjectOf(content))}${count}.${others}`;
}

/** Whoever is not in the annex is named, or at the Office's choice counted, with what is waited for: nobody falls between the letter and the table. */
function outstandingSentence({ expected, sent, missing, mending = [], waiting = [] }: RegisterContent['units'], { unnamed, round }: RegisterHeading): string[] {
	const named = unnamed === true ? counted : withNames;
	const what = round === 'results' ? 'báo cáo' : 'đăng ký';
	const all = [...missing, ...mending, ...waiting];
	if (all.length === 0) return [];
	const came = `${sent}/${expected ?? sent + missing.length + mending.length} đơn vị đã gửi ${what}`;
	const owing = missing.length === 0 ? '' : `; còn ${named(missing, 'chưa gửi')}`;
	const others = [
		...(mending.length === 0 ? [] : [`Có ${named(mending, 'đang bổ sung')}.`]),
		...(waiting.length === 0 ? [] : [`Có ${named(waiting, 'đã gửi, nội dung đang được rà soát')}.`])
	];
	const later = all.length === 1 ? 'đơn vị này' : 'các đơn vị này';
	const promise = `Nội dung ${what} của ${later} sẽ được tổng hợp, gửi bổ sung ${waiting.length === 0 ? 'khi nhận được' : 'sau'}.`;
	return [[`Đến thời điểm tổng hợp, ${came}${owing}.`, ...others, promise].join(' ')];
}

/** As the Office may choose for a letter that goes far: how many, and not who. */
function counted(units: readonly string[], state: string): string {
	return `${units.length} đơn vị ${state}`;
}

function withNames(units: readonly string[], state: string): string {
	return `${units.length} đơn vị ${state}: ${units.join('; ')}`;
}

function nilSentences(nil: RegisterContent['units']['nil'], round: RegisterHeading['round']): string[] {
	if (nil.length === 0) return [];
	const named = nil.map(({ unit, reason }) => (reason === '' ? unit : `${unit} (${inBrackets(reason)})`));
	return [`Có ${nil.length} đơn vị báo cáo không ${round === 'results' ? 'phát sinh' : 'đăng ký hoạt động'}: ${named.join('; ')}.`];
}

/** "Do đang …." → "do đang …": a sentence becomes part of another. */
function inBrackets(reason: string): string {
	const open = reason.replace(/[.;\s]+$/, '');
	return /^(Do|Vì|Không|Hiện|Trong|Đơn vị|Đang)\s/u.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}
