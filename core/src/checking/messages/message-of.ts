import type { Locale } from '../../language/locale.ts';
import type { Finding } from '../finding.ts';
import { findingsEn } from './en.ts';
import type { FindingMessages } from './messages.ts';
import { findingsVi } from './vi.ts';

const messages: Readonly<Record<Locale, FindingMessages>> = { vi: findingsVi, en: findingsEn };

/** A finding in words: what was noticed and what to do about it. Vietnamese unless asked otherwise. */
export function messageOf(finding: Pick<Finding, 'code' | 'params'>, locale: Locale = 'vi'): string {
	// NOTE: the rules build findings with parameters that fit their code; the stored shape is wider.
	const say = messages[locale][finding.code] as (params: Finding['params']) => string;
	return say(finding.params);
}
