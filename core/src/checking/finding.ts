import type { Source } from '../document/source.ts';
import type { FindingParams } from './finding-params.ts';
import type { LayoutCode } from './layout/layout-codes.ts';

/** Every code a checker may return; the catalogues have words for each. */
export type FindingCode = keyof FindingParams;
/** Those about the text; the others are about its layout. */
export type TextCode = Exclude<FindingCode, LayoutCode>;

export type Severity = 'error' | 'warning' | 'info';

/** One cause that a checker noticed, however many places show it. Advice, never a block. Wording lives in `messages/`. */
export type Finding = {
	/** Stable, `noun-what`: safe to grep and to build on. */
	readonly code: FindingCode;
	readonly severity: Severity;
	/** What the message says, as values; the catalogue puts it into words. */
	readonly params: Readonly<Record<string, string | number>>;
	readonly places: readonly Source[];
	/** The law or practice behind it, for example "NĐ 30/2020, Phụ lục I, Phần I, II.6.b". */
	readonly rule: string;
	/** What one press may write, where that can be decided without knowing more than the text. */
	readonly fix?: readonly Replacement[];
};

/** The text of `place` becomes `with`. */
export type Replacement = { readonly place: Source; readonly with: string };
