import { documentKinds, fieldLengths } from '@kheo/core';
import * as v from 'valibot';
import { day, dayOrNone, fileOrNone as file, words } from '#lib/fields.ts';
import { REASON_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('paper.not-found'));
const wordsOrNone = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'words.too-long'));
const reason = words(REASON_MAX);
const tick = v.pipe(
	v.optional(v.string(), ''),
	v.transform((ticked) => ticked !== '')
);
const kind = v.picklist(documentKinds.map(({ name }) => name));
/** Why a clerk vouches for a scan; empty where the file is none. */
const scanReason = wordsOrNone(REASON_MAX);
/** Whether number and day are to be written onto a file that leaves them open. */
const fill = v.optional(tick, '');
type MayFill<T> = Omit<T, 'fill'> & { readonly fill?: boolean };
const pages = v.pipe(
	v.string(),
	v.transform((text) => (text === '' ? null : Number(text))),
	v.nullable(v.pipe(v.number(), v.integer('copies.unreadable'), v.minValue(1, 'copies.unreadable'), v.maxValue(999, 'copies.unreadable')))
);
const priority = v.pipe(v.picklist(['0', '1', '2', '3']), v.transform(Number));
const copies = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => (text === '' ? 1 : Number(text))),
	v.integer('copies.unreadable'),
	v.minValue(1, 'copies.unreadable'),
	v.maxValue(999, 'copies.unreadable')
);

const signer = { position: words(fieldLengths.position), name: words(fieldLengths.person), day };

/** The sheet itself may come along as a photo or a scan. */
export const signatureSchema = v.object({ ...signer, file });
export type Signature = Omit<v.InferOutput<typeof signatureSchema>, 'file'> & { readonly file?: File | null };

/** A paper that was not made here, as its signed sheet says. */
export const paperSchema = v.object({ ...signer, kind, subject: words(fieldLengths.subject) });
export type Paper = v.InferOutput<typeof paperSchema>;

export const numberSchema = v.object({
	documentId: id,
	/** A series, or "reserved:" and the id of a number kept for later. */
	from: v.string(),
	typed: wordsOrNone(60),
	symbol: wordsOrNone(fieldLengths.symbol),
	day,
	file,
	scanReason,
	fill
});
export type Numbering = MayFill<v.InferOutput<typeof numberSchema>>;

export const issueSchema = v.object({
	documentId: id,
	day,
	places: words(fieldLengths.places),
	keptBy: wordsOrNone(fieldLengths.organ),
	copies,
	note: wordsOrNone(fieldLengths.note),
	fileNotation: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.fileNotation, 'words.too-long'))),
	language: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.language, 'words.too-long'))),
	pages: v.optional(pages),
	priority: v.optional(priority),
	due: v.optional(dayOrNone),
	file,
	scanReason,
	fill
});
export type Issuing = MayFill<v.InferOutput<typeof issueSchema>>;

export const attachmentSchema = v.object({ documentId: id, file, scanReason, fill });
export const markSchema = v.object({ on: v.optional(tick, '') });
export const sealingSchema = v.object({ documentId: id });
export const withdrawalSchema = v.object({ documentId: id, reason });
export const cancelSchema = v.object({ numberId: id, reason });
export const reservationSchema = v.object({ seriesId: id, kind, symbol: wordsOrNone(fieldLengths.symbol), purpose: reason });
export type Reservation = v.InferOutput<typeof reservationSchema>;

export const remedySchema = v.object({
	documentId: id,
	how: v.picklist(['replaced', 'corrected', 'recalled']),
	reason,
	byNumber: wordsOrNone(60),
	day
});
export type RemedyForm = v.InferOutput<typeof remedySchema>;

export const arrivalSchema = v.object({
	arrivedOn: day,
	issuer: words(fieldLengths.organ),
	number: words(60),
	issuedOn: dayOrNone,
	kind: words(fieldLengths.kind),
	subject: words(fieldLengths.subject),
	places: wordsOrNone(fieldLengths.places),
	passedOn: dayOrNone,
	due: dayOrNone,
	note: wordsOrNone(fieldLengths.note),
	fileNotation: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.fileNotation, 'words.too-long'))),
	signerPosition: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.position, 'words.too-long'))),
	signerName: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.person, 'words.too-long'))),
	language: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(fieldLengths.language, 'words.too-long'))),
	pages: v.optional(pages),
	priority: v.optional(priority),
	documentId: v.pipe(
		v.optional(v.union([id, v.literal('')]), ''),
		v.transform((one) => one || null)
	),
	/** The clerk has seen that the same paper is in the book already. */
	again: tick
});
export type Arrival = v.InferOutput<typeof arrivalSchema>;

/** Counted pages that a person puts right. */
export const pagesSchema = v.object({ id, pages });
export type Pages = v.InferOutput<typeof pagesSchema>;

/** What was done with a document that arrived. */
export const arrivalStepSchema = v.object({
	id,
	what: v.picklist(['passed', 'directed', 'progress', 'done']),
	person: words(fieldLengths.organ),
	words: wordsOrNone(fieldLengths.places),
	takenOn: day
});
export type ArrivalStep = v.InferOutput<typeof arrivalStepSchema>;

/** What anyone may ask about: a file, or a code, or a number with its day. */
export const questionSchema = v.object({ file, text: wordsOrNone(200), day: dayOrNone });
export type Question = v.InferOutput<typeof questionSchema>;

const version = v.pipe(v.string(), v.toNumber(), v.integer());
export const passingSchema = v.object({
	id,
	version,
	places: words(fieldLengths.places),
	passedOn: dayOrNone,
	due: dayOrNone,
	note: wordsOrNone(fieldLengths.note)
});
export type Passing = v.InferOutput<typeof passingSchema>;

export const seriesSchema = v.object({
	id: v.optional(v.union([id, v.literal('')]), ''),
	name: wordsOrNone(fieldLengths.organ),
	source: v.picklist(['province', 'own']),
	period: v.picklist(['year', 'term']),
	term: wordsOrNone(20),
	perKind: tick,
	/** The one kind it serves; empty: all that no other series names. */
	kind: v.optional(v.union([kind, v.literal('')]), ''),
	body: wordsOrNone(20),
	/** The agency's usual source, for all kinds that no other series names. */
	common: tick,
	first: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => (text === '' ? 1 : Number(text))),
		v.integer('first.unreadable'),
		v.minValue(1, 'first.unreadable')
	)
});
export type SeriesForm = v.InferOutput<typeof seriesSchema>;
