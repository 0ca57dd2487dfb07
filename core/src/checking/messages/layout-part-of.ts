import type { Locale } from '../../language/locale.ts';
import type { Finding } from '../finding.ts';
import { isLayoutCode } from '../layout/layout-codes.ts';
import { layoutNamesEn } from './layout-names-en.ts';
import { layoutNamesVi } from './layout-names-vi.ts';
import type { LayoutNames } from './messages.ts';

/** `part` is stable; `subject` and `property` are words: "phần nội dung", "cỡ chữ". */
export type LayoutPart = { readonly part: string; readonly subject: string; readonly property: string };

const names: Readonly<Record<Locale, LayoutNames>> = { vi: layoutNamesVi, en: layoutNamesEn };

/** Which part of the paper a finding about its look speaks of, and which property of it; null for a finding about the text. */
export function layoutPartOf({ code, params }: Pick<Finding, 'code' | 'params'>, locale: Locale = 'vi'): LayoutPart | null {
	if (!isLayoutCode(code)) return null;
	const part = String(params['component']);
	const { subjects, properties }: { subjects: Words; properties: Words } = names[locale];
	return { part, subject: subjects[part] ?? part, property: properties[code] ?? code };
}

type Words = Readonly<Record<string, string>>;
