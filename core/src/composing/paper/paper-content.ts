import type { Column } from '../../form/form.ts';
import type { Cells } from '../../form/form.ts';
import type { PaperMarks } from './paper-marks.ts';
import type { PaperStyle } from './paper-style.ts';
import type { ActsFrom } from '../../presentation/acts-from.ts';
import type { System } from '../../presentation/pack.ts';
import type { Span } from '../table-spans.ts';

/** What a paper says, as data. How it looks comes from the act that rules its issuer's papers on its day. */
export type PaperContent = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	/** "Số: 57/KH-SXD" or "Số       /KH-SXD" as printed; null for papers inside the house. */
	readonly number: string | null;
	/** "Bắc Ninh, ngày 08 tháng 9 năm 2026" as printed. */
	readonly placeAndDate: string;
	/** Tên loại ("Kế hoạch"); null for a letter, which has none. */
	readonly kind: string | null;
	/** Trích yếu. */
	readonly about: string;
	readonly addressees: readonly string[];
	readonly body: readonly BodyPart[];
	/** "Nơi nhận", the filing line last; none for papers that have no such list. */
	readonly recipients: readonly string[];
	/** From left to right; one for most papers, secretary and chair for minutes. */
	readonly signatures: readonly PaperSignature[];
	readonly annexes: readonly Annex[];
	/** Absent on most papers. */
	readonly marks?: PaperMarks;
	/** What the agency chose inside the act's ranges when the paper was begun; absent: as offices usually print. */
	readonly style?: PaperStyle;
	/** From which day an act rules, as the agency had settled it then; absent: as the table of acts says. */
	readonly actsFrom?: ActsFrom;
};

export type PaperSignature = {
	/** "TM.", "KT.", "TL." …; null where the head signs. */
	readonly capacity: string | null;
	readonly onBehalfOf: string | null;
	readonly position: string;
	/** Blank where it is to be written by hand. */
	readonly name: string;
};

export type BodyPart =
	| { readonly part: 'basis' | 'part' | 'section' | 'clause' | 'text'; readonly text: string }
	/** A khoản and a điểm; their number and letter follow from where they stand (`printedLabels`). */
	| { readonly part: 'item' | 'point'; readonly text: string }
	/** "QUYẾT ĐỊNH:" and the like, in the middle. */
	| { readonly part: 'formula'; readonly text: string }
	/** "Điều 1." in bold, then its text. */
	| { readonly part: 'article'; readonly label: string; readonly text: string }
	/** A heading in bold before its text on one line: "Thời gian: 8 giờ 00 …". */
	| { readonly part: 'labelled'; readonly label: string; readonly text: string }
	/** A merged cell holds the words of its first place; the places that it covers are empty. */
	| { readonly part: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Cells[]; readonly spans?: readonly Span[] }
	/** Small print that ends no body: a hash, how to read a table. */
	| { readonly part: 'note'; readonly text: string }
	/** An empty box to write into, so many lines high, with its name. */
	| { readonly part: 'box'; readonly label: string; readonly lines: number };

export type Annex = {
	/** "Phụ lục", or "Phụ lục I" where there are several. */
	readonly label: string;
	readonly title: string;
	/** "(Kèm theo …)" as printed, or null. */
	readonly note: string | null;
	readonly orientation: 'portrait' | 'landscape';
	readonly body: readonly BodyPart[];
};
