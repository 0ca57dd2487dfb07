import type { FindingCode, TextCode } from '../finding.ts';
import type { LayoutCode, Subject } from '../layout/layout-codes.ts';
import type { ParamsOf } from '../finding-params.ts';

/** Words for every code: what is wrong, and what to do. */
export type FindingMessages = { readonly [C in FindingCode]: (params: ParamsOf<C>) => string };

/** A short name for every code of the text, as a list of settings shows it. */
export type FindingTitles = Readonly<Record<TextCode, string>>;

/** What a layout finding is about, in a word or two: the part of the paper and the property that is ruled. */
export type LayoutNames = { readonly subjects: Readonly<Record<Subject, string>>; readonly properties: Readonly<Record<LayoutCode, string>> };
