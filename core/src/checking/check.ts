import { defaultMeaning } from '../calendar/deadline.ts';
import { defaultCalendar } from '../calendar/working-calendar.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finding, Severity } from './finding.ts';
import type { CheckContext, Rule } from './rule.ts';
import { anniversaries } from './rules/anniversaries.ts';
import { appendices } from './rules/appendices.ts';
import { beforeIssue } from './rules/before-issue.ts';
import { blanks } from './rules/blanks.ts';
import { citations } from './rules/citations.ts';
import { endMark } from './rules/end-mark.ts';
import { order } from './rules/order.ts';
import { periodMissing } from './rules/period-missing.ts';
import { recipientInferred } from './rules/recipient-inferred.ts';
import { restDays } from './rules/rest-days.ts';
import { signBy } from './rules/sign-by.ts';
import { slack } from './rules/slack.ts';
import { slogans } from './rules/slogans.ts';
import { symbols } from './rules/symbols.ts';
import { unreadableDeadlines } from './rules/unreadable-deadlines.ts';
import { wordingMixed } from './rules/wording-mixed.ts';
import { yearMismatch } from './rules/year-mismatch.ts';

const rules: readonly Rule[] = [
	yearMismatch,
	order,
	beforeIssue,
	anniversaries,
	restDays,
	unreadableDeadlines,
	slogans,
	symbols,
	citations,
	appendices,
	blanks,
	signBy,
	slack,
	recipientInferred,
	periodMissing,
	wordingMixed,
	endMark
];

export type CheckOptions = Partial<CheckContext>;

/** Everything a careful clerk would raise before the document is signed, gravest first, then in the order of the text. Advice, never a block. */
export function check(reading: Reading, options: CheckOptions = {}): Finding[] {
	const context: CheckContext = { calendar: defaultCalendar, meaning: defaultMeaning, superior: null, isDraft: true, anniversaries: [], ...options };
	return rules.flatMap((rule) => rule(reading, context)).sort((a, b) => grave(a.severity) - grave(b.severity) || positionOf(a) - positionOf(b));
}

/** The reading with the findings of its check beside those of its reader. What stands in an attachment is found here too, once. */
export function checked(reading: Reading, options: CheckOptions = {}): Reading {
	return { ...reading, findings: [...reading.findings, ...check(reading, options)] };
}

function grave(severity: Severity): number {
	return ['error', 'warning', 'info'].indexOf(severity);
}

function positionOf({ places: [first] }: Finding): number {
	return first ? first.block + first.start / 1_000_000 : 0;
}
