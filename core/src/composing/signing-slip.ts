import type { RegisterContent } from '../consolidation/register.ts';
import type { Choices } from '../presentation/look.ts';
import type { System } from '../presentation/pack.ts';
import type { BodyPart, PaperContent, PaperSignature } from './paper/paper-content.ts';
import { openDate, subjectOf } from './register-words.ts';

export type SigningSlip = {
	readonly system: System;
	readonly content: RegisterContent;
	/** The office that lays it before the leader ("Văn phòng"). */
	readonly office: string;
	/** Points that the leader should look at, each one sentence. */
	readonly points: readonly string[];
	/** SHA-256 of the frozen content; null while it is a draft. */
	readonly sha256: string | null;
	/** Who drafts, initials and signs, in this order; none while nobody has been named. */
	readonly chain?: readonly SlipStep[];
	/** What a leader has written on it by hand, each "Bút phê ngày … của …: …". */
	readonly written?: readonly string[];
};

export type SlipStep = {
	readonly part: 'draft' | 'initial' | 'sign';
	readonly title: string;
	readonly name: string;
	/** "21/9/2023", once they have agreed. */
	readonly agreedOn: string | null;
};

/** A slip is one sheet: the body stands in the smallest size and lines that the acts allow, so that the signatures stay on it. */
export const slipChoices: Choices = { body: { size: 13, lines: 1, space: 6 } };
/** What any slip says; the numbers of its headings follow from what there is to say. */
export type SlipWords = {
	readonly system: System;
	/** The agency whose leader it is laid before. */
	readonly agency: string;
	readonly office: string;
	readonly placeAndDate: string;
	readonly about: string;
	/** Heading without its number, and the sentences under it; the proposal is added last. */
	readonly headings: readonly (readonly [label: string, text: string])[];
	readonly sha256: string | null;
	readonly chain: readonly SlipStep[];
	readonly written: readonly string[];
};

/**
 * The slip on top of what is laid before a leader: what it is, on what ground, what the units say, what is proposed, and an empty box for the leader's
 * own words. Paper decides as well as a screen does; the hash ties the paper to the frozen content.
 */
export function signingSlip({ system, content, office, points, sha256, chain = [], written = [] }: SigningSlip): PaperContent {
	const { heading } = content;
	return slipPaper({
		system,
		agency: heading.issuer,
		office,
		placeAndDate: `${heading.place ?? '……'}, ${openDate(heading.year)}`,
		about: `Về việc ký ban hành Công văn về việc ${subjectOf(content)}`,
		headings: [
			['Căn cứ', heading.basis === null ? 'Kế hoạch của cơ quan.' : `${heading.basis}.`],
			['Nội dung', `${contentOf(content)}, gửi ${heading.addressee || '……'}; kèm phụ lục ${content.rows.length} hoạt động.`],
			['Ý kiến của các đơn vị', unitsSay(content)],
			pointsToReview(points)
		],
		sha256,
		chain,
		written
	});
}

function contentOf(content: RegisterContent): string {
	const subject = subjectOf(content);
	return subject.startsWith('báo cáo ') ? `B${subject.slice(1)}` : `Tổng hợp ${subject}`;
}

/** A slip of these headings, with the chain and the proposal under them. */
export function slipPaper({ system, agency, office, placeAndDate, about, headings, sha256, chain, written }: SlipWords): PaperContent {
	const order: SlipWords['headings'] = chain.length === 0 ? [] : [['Trình tự ký', `${chain.map(placeOf).join('; ')}.`]];
	const proposal = ['Đề xuất', `${office} kính trình lãnh đạo ${agency} xem xét, ký ban hành.`] as const;
	return {
		system,
		parentIssuer: agency,
		issuer: office,
		number: null,
		placeAndDate,
		kind: 'Phiếu trình',
		about,
		addressees: [`Lãnh đạo ${agency}`],
		body: [
			...[...headings, ...order, proposal].map(([label, text], index) => labelled(`${index + 1}. ${label}:`, text)),
			{ part: 'box', label: 'Ý kiến của lãnh đạo:', lines: chain.length === 0 ? 4 : 3 },
			...written.map((text) => ({ part: 'note', text }) as const),
			...(sha256 === null ? [] : [{ part: 'note', text: `Mã kiểm tra nội dung trình ký (SHA-256): ${grouped(sha256)}` } as const])
		],
		recipients: [],
		signatures: placesToSign(office, chain),
		annexes: []
	};
}

export function pointsToReview(points: readonly string[]): readonly [string, string] {
	return ['Điểm cần xem xét', points.length === 0 ? 'Không có.' : points.join(' ')];
}

function unitsSay({ units, heading }: RegisterContent): string {
	const inLetter = heading.unnamed === true ? 'công văn chỉ nêu số lượng' : 'đã nêu trong công văn';
	const { expected, sent, missing, mending = [], nil } = units;
	const all = expected ?? sent + missing.length + mending.length;
	const empty =
		nil.length === 0
			? ''
			: ` Có ${nil.length} đơn vị báo cáo không ${heading.round === 'results' ? 'phát sinh' : 'đăng ký'}: ${nil.map(({ unit }) => unit).join('; ')}.`;
	const owing = missing.length === 0 ? '' : ` Chưa gửi: ${missing.join('; ')} (${inLetter}).`;
	const more = mending.length === 0 ? '' : ` Đang bổ sung: ${mending.join('; ')} (${inLetter}).`;
	return `${sent}/${all} đơn vị đã gửi.${empty}${owing}${more}`;
}

/** "Ký nháy: Chánh Văn phòng Nguyễn Văn A (21/9/2023)" */
function placeOf({ part, title, name, agreedOn }: SlipStep): string {
	const who = [part === 'draft' ? '' : title, name].filter((words) => words !== '').join(' ') || '……';
	return `${{ draft: 'Người soạn', initial: 'Ký nháy', sign: 'Ký' }[part]}: ${who}${agreedOn === null ? '' : ` (${agreedOn})`}`;
}

/** Beside the leader's own box: who drafted it, and whoever initials it; the lead of the office where nobody has been named. */
function placesToSign(office: string, chain: readonly SlipStep[]): PaperSignature[] {
	const place = (position: string, name: string) => ({ capacity: null, onBehalfOf: null, position, name });
	if (chain.length === 0) return [place('Người trình', ''), place(`Lãnh đạo ${office}`, '')];
	const author = chain.find(({ part }) => part === 'draft');
	const initials = chain.filter(({ part }) => part === 'initial').map(({ title, name }) => place(title || 'Ký nháy', name));
	return [place('Người trình', author?.name ?? ''), ...initials];
}

function labelled(label: string, text: string): BodyPart {
	return { part: 'labelled', label, text };
}

/** Sixty-four signs in groups of eight, to be compared by eye. */
function grouped(sha256: string): string {
	return sha256.match(/.{1,8}/gu)?.join(' ') ?? sha256;
}
