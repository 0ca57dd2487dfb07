import type { Locale } from '../language/locale.ts';
import type { TextCode } from './finding.ts';
import type { FindingTitles } from './messages/messages.ts';
import { findingTitlesEn } from './messages/titles-en.ts';
import { findingTitlesVi } from './messages/titles-vi.ts';
import { rules } from './rules.ts';

/** One switch of the settings page: what is looked for, and the law or custom behind it. */
export type ListedRule = { readonly code: TextCode; readonly title: string; readonly law: string };

const titles: Readonly<Record<Locale, FindingTitles>> = { vi: findingTitlesVi, en: findingTitlesEn };

/** Everything that can be switched off, first what would embarrass the signer most. */
export function listRules(locale: Locale = 'vi'): ListedRule[] {
	return rules.flatMap(({ codes, laws }) => codes.map((code) => ({ code, title: titles[locale][code], law: laws[code] ?? '' })));
}

/** Is this the code of a rule about the text? */
export function isFindingCode(code: string): code is TextCode {
	return Object.hasOwn(findingTitlesVi, code);
}
