import { clausesOf } from './clauses.ts';
import { attributeAt, attributesOf } from './duty-attributes.ts';
import { binds, givesTask, isNarrated } from './duty-given.ts';
import { dutyOf, longestQuote, type Duty } from './duty-of.ts';
import { sourceIn, type Line } from './lines.ts';
import { readDeadlines, type FoundDeadline } from './read-deadline.ts';
import type { Context } from './read-obligations.ts';
import { readSubject, subjectByName, takesOver, type Subject } from './read-subject.ts';
import { sentencesOf, type Stretch } from './sentences.ts';

export type Passage = { readonly line: Line; readonly textAt: number };

/** The duties that the sentences of one item give. A line that says only when belongs to the duty before it. */
export function dutiesOfItem(passages: readonly Passage[], context: Context): Duty[] {
	const duties: Duty[] = [];
	let carried: readonly string[] | null = null;
	for (const { line, textAt } of passages) {
		const last = duties.at(-1);
		if (attributeAt(line)?.name === 'time' && passages.length > 1) {
			if (last) duties[duties.length - 1] = { ...last, deadline: last.deadline ?? attributesOf([line]).deadline };
			continue;
		}
		for (const part of saidIn(line, textAt, context.listed)) {
			const found = dutiesOfSentence(line, part, context, carried);
			const units = found.at(-1)?.units;
			if (units && units.length > 0 && units.join() !== context.units.join()) carried = units;
			duties.push(...found);
		}
	}
	return duties;
}

/** A stretch of a line with what it says of who and when; the places of its deadlines count from its start. */
type Said = Stretch & { readonly text: string; readonly subject: Subject | null; readonly deadlines: readonly FoundDeadline[] };

/** An item is one duty unless its sentences have deadlines or units of their own. */
function saidIn(line: Line, textAt: number, listed: boolean): Said[] {
	const parts = sentencesOf(line.text.slice(textAt))
		.map(({ from, to }) => ({ from: from + textAt, to: to + textAt }))
		.flatMap((sentence) => clausesOf(line.text, sentence))
		.map((part) => said(line, part, listed));
	const first = parts[0];
	const last = parts.at(-1);
	if (!first || !last || parts.length === 1) return parts;
	const apart = parts.slice(1).some(({ subject }) => subject !== null) || parts.filter(({ deadlines }) => deadlines.length > 0).length > 1;
	if (apart || last.to - first.from > longestQuote) return parts;
	const moved = parts.flatMap(({ from, deadlines }) =>
		deadlines.map((found) => ({ ...found, at: found.at + from - first.from, end: found.end + from - first.from }))
	);
	return [{ from: first.from, to: last.to, text: line.text.slice(first.from, last.to), subject: first.subject, deadlines: moved }];
}

function said(line: Line, { from, to }: Stretch, listed: boolean): Said {
	const text = line.text.slice(from, to);
	const deadlines = readDeadlines(line.raw.slice(from, to), (a, b) => sourceIn(line, from + a, from + b));
	return { from, to, text, subject: readSubject(text, listed) ?? (deadlines.length > 0 ? subjectByName(text) : null), deadlines };
}

/** Under a unit's heading "Phân công các ủy viên …" is that unit's own task. `carried`: the units of the sentence before, which go on when this one only says what else is to be done. */
function dutiesOfSentence(line: Line, { from, to, text, subject: named, deadlines }: Said, context: Context, carried: readonly string[] | null): Duty[] {
	const subject = context.units.length > 0 && text.startsWith('Phân công ') ? null : named;
	if (!/\p{L}{2}/u.test(text) || saysNothing.test(text) || (text.includes(' biết') && letsKnow.test(text)) || (!context.listed && text.startsWith('Căn cứ ')))
		return [];
	const task = text.slice(subject?.taskAt ?? 0);
	if (!/\p{L}{2}/u.test(task) || (deadlines.length === 0 && subject?.asked === true && onlyCarryOut.test(task))) return [];
	const asked = deadlines.filter(({ at }) => !isNarrated(text.slice(0, at)));
	if (subject === null && asked.length === 0 && text.includes(' đã ') && isNarrated(text.replace(/[.\s/]+$/u, ''))) return [];
	if (!givesTask(text, subject, carried !== null, context) && !asked.some((found) => binds(found, text))) return [];
	if (subject?.asked === true && asked.length === 0 && askedBefore.test(text.slice(0, subject.taskAt))) return [];
	const units = subject?.units ?? carried ?? context.units;
	return perDeadline(asked, text, { units, task }).map(({ found, ...doer }) => dutyOf(line, { from, to }, doer.task, doer.units, found));
}

/** "Sở X đã có Công văn số … đề nghị các đơn vị …": what was asked then; after a comma the paper goes on to ask by itself. */
const askedBefore = /\sđã\s(?:có|ban hành|gửi|phát hành|giao|yêu cầu|đề nghị|chỉ đạo)\s[^,;]*$/u;

/** A closing request that names nothing to be done: "đề nghị các đơn vị nghiêm túc triển khai thực hiện./.". */
const onlyCarryOut =
	/^(?:(?:nghiêm túc|quan tâm|kịp thời|khẩn trương|tích cực|chủ động|phối hợp|tập trung|triển khai|tổ chức|chỉ đạo|thực hiện|hiệu quả|đầy đủ)(?:,\s*|\s+và\s+|\s*))+(?:(?:theo )?(?:kế hoạch|hướng dẫn|nội dung|công văn|chương trình) (?:này|trên))?[\s./]*$/iu;

/** The paper speaks of itself, thanks, or lets its readers know: "Trên đây là …", "Trân trọng cảm ơn", "… thông báo để các đơn vị biết". */
const saysNothing = /^(?:Trên đây là\s|\p{Lu}\p{Ll}+ \p{Ll}+ này có hiệu lực|(?:Xin\s)?(?:[Tt]rân trọng|[Cc]hân thành|[Cc]ảm ơn)|(?:Rất|Kính) mong\s)/u;
const letsKnow = /\s(?:thông báo|trả lời|trao đổi)\s[^.]{0,60}để\s[^.]{3,90}\s(?:biết|được biết)(?![\p{L}\p{M}])/u;

/** "Định kỳ hằng quý (trước ngày 10 …) và năm (trước ngày 20/11/2026) báo cáo": the rhythm asks for papers of its own beside the one day. */
function besides(firm: FoundDeadline | null, found: readonly FoundDeadline[]): (FoundDeadline | null)[] {
	const rhythms = found.filter(({ deadline: { every, relation } }) => relation === 'every' && every !== null && every !== 'year');
	const dayed = rhythms.find(({ deadline }) => /ngày \d/u.test(deadline.words));
	if (firm === null) return [dayed ?? found[0] ?? null];
	return dayed === undefined ? [firm] : [dayed, firm];
}

type Doer = { readonly units: readonly string[]; readonly task: string };

/**
 * A sentence with several firm days has a duty for each, of the unit that takes over before that day if one does; else it has one
 * duty, with its first deadline or none.
 */
function perDeadline(found: readonly FoundDeadline[], text: string, first: Doer): (Doer & { found: FoundDeadline | null })[] {
	const firm = found.filter(({ deadline }) => deadline.iso !== null);
	const days = firm.filter((one, index) => firm.findIndex(({ deadline }) => deadline.iso === one.deadline.iso) === index);
	if (days.length < 2) return besides(firm[0] ?? null, found).map((one) => ({ found: one, ...first }));
	let doer = first;
	return days.map((one, index) => {
		const part = index === 0 ? '' : text.slice(days[index - 1]?.end, one.end);
		const next = takesOver(part);
		if (next) doer = { units: next.units, task: part.slice(next.taskAt) };
		return { found: one, ...doer };
	});
}
