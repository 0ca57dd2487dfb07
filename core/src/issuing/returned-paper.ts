import type { PlainDate } from '../calendar/plain-date.ts';
import { type WordChange, wordChanges } from '../language/word-diff.ts';
import { printDocumentNumber, readDocumentNumber } from './document-number.ts';

/** What may rightly have come to a paper since it was frozen. Null: not known yet, so that only its shape is looked at. */
export type AddedSince = {
	readonly number: string | null;
	readonly day: PlainDate | null;
	/** Names, organisations and other words that its electronic signatures bear. */
	readonly signers: readonly string[];
};

/** A place where the paper that came back says something else, with the words that stand before it. */
export type WordDifference = {
	readonly after: string;
	readonly ours: string;
	readonly theirs: string;
	/** The page on which it was laid over the text, of what is no part of it. */
	readonly over?: number;
};
export type ReturnedComparison = {
	readonly differences: readonly WordDifference[];
	/** Words that were put in and are number, date or the caption of a signature. */
	readonly setAside: readonly string[];
	/** Places in its head that were left open for number and day and still are. */
	readonly open: readonly ('number' | 'day')[];
};

const WORDS_BEFORE = 6;
/** Words of the longest head, and of receivers and signer. */
const HEAD_MAX = 120;
const FOOT_MAX = 80;

/**
 * Compares a paper that came back from signing with the one that was frozen, word for word. Number, date and captions of signatures lie outside the
 * frozen content and are set aside, but only where the frozen paper left them open and only as the book has them.
 */
export function compareReturned(ours: readonly string[], theirs: readonly string[], added: AddedSince): ReturnedComparison {
	const words = wordsOf(ours);
	const found = wordChanges(words, wordsOf(theirs)).map((change) => judged(change, words, added));
	const all = zonesOf(words).reduce((changes, zone) => gathered(changes, zone, added), found);
	return {
		differences: all.filter(({ expected }) => expected === null).map(({ change, among }) => said(change, among)),
		setAside: all.filter(({ expected }) => expected !== null).map(put),
		open: openIn(words).filter((place) => !all.some(({ expected, at }) => expected === place && at < HEAD_MAX))
	};
}

/** A change among the words it stands in, and what of signing and numbering made it. `at` is its place in the frozen paper. */
type Judged = { readonly change: WordChange; readonly among: readonly string[]; readonly at: number; readonly expected: 'number' | 'day' | 'caption' | null };

function judged(change: WordChange, among: readonly string[], added: AddedSince, at = change.at): Judged {
	const isOf = { number: () => isNumber(change, among, added), day: () => isDay(change, among, added), caption: () => isCaption(change, added) };
	const kinds = ['number', 'day', 'caption'] as const;
	return { change, among, at, expected: kinds.find((kind) => isOf[kind]()) ?? null };
}

/** A number is told with the symbol that stood there already. */
function put({ change, among, expected }: Judged): string {
	const words = change.theirs.join(' ');
	const read = expected === 'number' ? readDocumentNumber(words + openSymbol(change, among)) : null;
	return read ? printDocumentNumber(read) : words;
}

/** The places that the frozen head leaves for number and day. */
function openIn(words: readonly string[]): ('number' | 'day')[] {
	const head = words.slice(0, HEAD_MAX).filter((word) => !/^[….]+$/u.test(word));
	const isNext = (first: RegExp, second: RegExp) => head.some((word, at) => first.test(word) && second.test(head[at + 1] ?? ''));
	return [...(isNext(/^số:?$/iu, /^[….]*[/-]/u) ? (['number'] as const) : []), ...(isNext(/^ngày$/iu, /^tháng$/iu) ? (['day'] as const) : [])];
}

/** Head and foot are two columns, and once a place in them is filled a reader may take the columns in another order. */
function zonesOf(words: readonly string[]): (readonly [from: number, to: number])[] {
	const addressed = words.findIndex((word, index) => word === 'Kính' && (words[index + 1] ?? '').startsWith('gửi'));
	const receivers = words.findIndex((word, index) => word === 'Nơi' && (words[index + 1] ?? '').startsWith('nhận'));
	const head = [0, addressed > 0 && addressed < HEAD_MAX ? addressed : HEAD_MAX] as const;
	return receivers < 0 ? [head] : [head, [receivers, receivers + FOOT_MAX]];
}

/** What is struck at one place of a column and put in at another is compared as one run of words, in its order: a word alone is never moved. */
function gathered(changes: readonly Judged[], [from, to]: readonly [number, number], added: AddedSince): Judged[] {
	const isHere = ({ expected, at }: Judged) => expected === null && from <= at && at <= to;
	const here = changes.filter(isHere);
	const struck = here.flatMap(({ change }) => change.ours);
	const theirs = here.flatMap(({ change }) => change.theirs);
	if (here.length < 2 || struck.length < 2) return [...changes];
	const again = wordChanges(struck, theirs).map((change) => judged(change, struck, added, from));
	return [...changes.filter((change) => !isHere(change)), ...again];
}

function wordsOf(texts: readonly string[]): string[] {
	return texts.flatMap((text) => text.normalize('NFC').split(/\s+/u)).filter((word) => word !== '');
}

function said({ at, ours, theirs }: WordChange, words: readonly string[]): WordDifference {
	return { after: words.slice(Math.max(0, at - WORDS_BEFORE), at).join(' '), ours: ours.join(' '), theirs: theirs.join(' ') };
}

/** "Số:      /SKHCN-VP" → "Số: 57/SKHCN-VP": the symbol stays, and the number is the book's. */
function isNumber({ at, ours, theirs }: WordChange, words: readonly string[], { number }: AddedSince): boolean {
	const open = openSymbol({ at, ours, theirs }, words);
	const symbol = (open || ours.join('')).replace(/^[….]*(?=[/-]|$)/u, '');
	if (!/^số:?$/iu.test(words[at - 1] ?? '') || !/^(?:[/-]\S*)?$/u.test(symbol)) return false;
	const read = readDocumentNumber(theirs.join('') + open);
	if (!read || (symbol.length > 1 && `${read.separator}${read.symbol}` !== symbol)) return false;
	return number === null || printDocumentNumber(read) === number;
}

/** "/SKHCN-VP" where the number was put before it and it stayed. */
function openSymbol({ at, ours }: WordChange, words: readonly string[]): string {
	const next = words[at] ?? '';
	return ours.length === 0 && /^[/-]/u.test(next) ? next : '';
}

/** "ngày      tháng      năm" → "ngày 05 tháng 9 năm": an open place, filled with the day the book has. */
function isDay({ at, ours, theirs }: WordChange, words: readonly string[], { day }: AddedSince): boolean {
	const before = (words[at - 1] ?? '').toLocaleLowerCase('vi');
	const next = (words[at + ours.length] ?? '').toLocaleLowerCase('vi');
	const [figure = '', ...more] = theirs;
	const isOther = day !== null && isPrintedOf(ours.join(' '), words.slice(0, at));
	if (more.length > 0 || !/^\d{1,4}$/u.test(figure) || !(isOther || ours.every((word) => /^[….]+$/u.test(word)))) return false;
	const part = before === 'ngày' && next === 'tháng' ? 2 : before === 'tháng' && next === 'năm' ? 1 : before === 'năm' ? 0 : null;
	return part !== null && (day === null || Number(day.split('-')[part]) === Number(figure));
}

/** Month or year printed while the day was open: they are those of the freezing, and the paper may be numbered in the next. */
function isPrintedOf(figure: string, before: readonly string[]): boolean {
	const named = before.filter((word) => !/^[….]+$/u.test(word)).slice(-4);
	const said = named.join(' ').toLocaleLowerCase('vi');
	return (/^\d{4}$/u.test(figure) && /ngày tháng (?:\d{1,2} )?năm$/u.test(said)) || (/^\d{1,2}$/u.test(figure) && said.endsWith('ngày tháng'));
}

const captions = /(?:được )?ký (?:số )?bởi|người ký|ký ngày|ngày ký|thời gian ký|giờ ký|cơ quan|tổ chức|email|e-mail|digitally signed by|signed by|date/giu;
const moments = /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|(?:utc|gmt|z)?[+-]\d{2}:?'?\d{2}'?|\S+@\S+/giu;

/** Words put in that are nothing but a caption: who signed, of which organisation, when. */
function isCaption({ ours, theirs }: WordChange, { signers }: AddedSince): boolean {
	if (ours.length > 0 || signers.length === 0) return false;
	const names = signers.toSorted((a, b) => b.length - a.length);
	const bare = names.reduce((text, name) => text.replaceAll(name.normalize('NFC'), ' '), theirs.join(' '));
	return (
		bare
			.replaceAll(moments, ' ')
			.replaceAll(captions, ' ')
			.replaceAll(/[\s:;,.T-]/gu, '') === ''
	);
}
