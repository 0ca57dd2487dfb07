import type { PaperContent } from '../composing/paper/paper-content.ts';
import type { Span } from '../composing/table-spans.ts';
import type { Cells, Column } from '../form/form.ts';

/** A paper while it is written: its content, each part of the body under an id that stays with it, so that remarks and comparisons find it again. */
export type Draft = Omit<PaperContent, 'body'> & { readonly body: readonly DraftPart[] };

export type DraftPart = DraftBody & { readonly id: string };

export type DraftBody =
	| { readonly part: PlainPart; readonly text: string }
	/** "Điều 1." or "Thời gian:", then its text. */
	| { readonly part: 'article' | 'labelled'; readonly label: string; readonly text: string }
	| { readonly part: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Cells[]; readonly spans?: readonly Span[] };

export type PlainPart = 'basis' | 'part' | 'section' | 'clause' | 'item' | 'point' | 'text' | 'formula';

/** Gives an id that no part has had before. */
export type NewPartId = () => string;
