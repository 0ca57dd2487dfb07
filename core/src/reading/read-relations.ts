import type { PlainDate } from '../calendar/plain-date.ts';
import { fullDay, readDay } from './dates.ts';
import { tidy } from './fold.ts';
import { atItsKind, type DocumentRelation, type RelatedDocument, related } from './document-relation.ts';
import { readCitations } from './read-citations.ts';
import { readListedRelations } from './read-listed-relations.ts';
import type { Citation, Header } from './reading.ts';
import { changeVerb, howOf, type How, isPartial, namesThisPaper, opensTitle, ordersChange, passive } from './relation-words.ts';
import { sentencesOf } from './sentences.ts';

export type RelatingPaper = { readonly blocks: readonly string[]; readonly header: Pick<Header, 'kind' | 'title' | 'sources'> };

/**
 * Which numbered documents a paper says are replaced, ended or amended, by itself or by another: "Kế hoạch này thay thế Kế hoạch số …",
 * "… được sửa đổi, bổ sung bởi …". A change that is only asked for or planned is none.
 */
export function readRelations({ blocks, header }: RelatingPaper): DocumentRelation[] {
	const said = blocks.flatMap((raw, block) => (changeVerb.test(raw) ? inBlock(raw, block, header.kind) : []));
	const all = [...inTitle(header), ...said, ...readListedRelations(blocks, header.kind)];
	return [...Map.groupBy(all, ({ how, object, by }) => `${how} ${object.number} ${by?.number ?? ''}`).values()].flatMap(([first]) => first ?? []);
}

/** The title names what the paper does. */
function inTitle({ title, sources }: RelatingPaper['header']): DocumentRelation[] {
	const source = sources.title;
	if (title === null || !source) return [];
	const [first] = readCitations(title, source.block).map(atItsKind);
	const verb = first && opensTitle.exec(title.slice(0, first.source.start));
	return first && verb ? [{ how: howOf(verb[1] ?? '', verb[2] ?? ''), object: related(first), by: null, from: null, source }] : [];
}

function inBlock(raw: string, block: number, kind: string | null): DocumentRelation[] {
	const text = tidy(raw);
	const citations = readCitations(raw, block).map(atItsKind);
	return sentencesOf(text).flatMap((sentence) => {
		const inside = citations.filter(({ source }) => source.start >= sentence.from && source.start < sentence.to);
		return inSentence({ text, kind, inside, ...sentence }, raw);
	});
}

type CitingSentence = {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly inside: readonly Citation[];
	/** Of the paper. */
	readonly kind: string | null;
};

function inSentence(sentence: CitingSentence, raw: string): DocumentRelation[] {
	const found: DocumentRelation[] = [];
	for (const [index, citation] of sentence.inside.entries()) {
		const before = sentence.inside[index - 1];
		const said =
			changedBefore(sentence, citation, before) ??
			changedAfter(sentence, citation, sentence.inside[index + 1]) ??
			alike(sentence, citation, before, found.at(-1));
		if (!said) continue;
		const { source } = citation;
		const [start, end] = [Math.min(said.start, source.start), Math.max(said.end, source.end)];
		const place = { block: source.block, start, end, quote: raw.slice(start, end) };
		found.push({ how: said.how, object: related(citation), by: said.by, from: said.by === null ? printedFrom(sentence) : said.by.date, source: place });
	}
	return found;
}

type Said = { readonly how: How; readonly by: RelatedDocument | null; readonly start: number; readonly end: number };

/** "Kế hoạch này thay thế Kế hoạch số …"; "Nghị định số … sửa đổi, bổ sung một số điều của Nghị định số …". */
function changedBefore({ text, from, kind }: CitingSentence, { source }: Citation, before: Citation | undefined): Said | null {
	const since = before?.source.end ?? from;
	const verb = ordersChange.exec(text.slice(since, source.start));
	if (!verb) return null;
	const start = since + verb.index;
	const how = howOf(verb[1] ?? '', verb[2] ?? '');
	if (before && /^\s*,?\s*(?:(?:về|quy định)(?:\s+việc)?\s+)?$/u.test(text.slice(since, start)))
		return { how, by: related(before), start: before.source.start, end: source.end };
	return namesThisPaper(text.slice(from, start), kind) ? { how, by: null, start: from, end: source.end } : null;
}

/** "Nghị định số … được sửa đổi, bổ sung bởi Nghị định số …"; "Quyết định số … hết hiệu lực kể từ ngày Quyết định này có hiệu lực". */
function changedAfter({ text, to }: CitingSentence, { source }: Citation, next: Citation | undefined): Said | null {
	const tail = text.slice(source.end, next?.source.start ?? to);
	const verb = next && passive.exec(tail);
	if (next && verb)
		return { how: isPartial(verb[2] ?? '') ? 'amends' : howOf(verb[1] ?? '', ''), by: related(next), start: source.start, end: next.source.end };
	const ended = /^[^;]{0,160}?hết hiệu lực[^;]*?(?:\snày(?![\p{L}])|kể từ ngày ký|từ ngày\s+\d)/u.exec(tail);
	return ended ? { how: 'repeals', by: null, start: source.start, end: source.end + ended[0].length } : null;
}

/** "… thay thế Kế hoạch số 5 và Kế hoạch số 6": what is said of the first is said of the second. */
function alike({ text }: CitingSentence, { source }: Citation, before: Citation | undefined, last: DocumentRelation | undefined): Said | null {
	if (!before || !last || last.object.number !== before.number) return null;
	if (!/^\s*(?:,|;|và|,\s*và)\s*$/u.test(text.slice(before.source.end, source.start))) return null;
	return { how: last.how, by: last.by, start: last.source.start, end: source.end };
}

function printedFrom({ text, from, to }: CitingSentence): PlainDate | null {
	const day = new RegExp(String.raw`(?:kể\s+)?từ ngày\s+(${fullDay})`, 'u').exec(text.slice(from, to))?.[1];
	return day === undefined ? null : readDay(day);
}
