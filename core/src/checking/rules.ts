import type { Rule } from './rule.ts';
import { anniversaries } from './rules/anniversaries.ts';
import { appendixNumbers } from './rules/appendix-numbers.ts';
import { appendices } from './rules/appendices.ts';
import { beforeIssue } from './rules/before-issue.ts';
import { blanks } from './rules/blanks.ts';
import { capitalClause } from './rules/capital-clause.ts';
import { capitalCongress } from './rules/capital-congress.ts';
import { capitalKind } from './rules/capital-kind.ts';
import { capitalPeople } from './rules/capital-people.ts';
import { capitalPost } from './rules/capital-post.ts';
import { capitalWeekday } from './rules/capital-weekday.ts';
import { citationDates } from './rules/citation-dates.ts';
import { citationKinds } from './rules/citation-kinds.ts';
import { citations } from './rules/citations.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { endMark } from './rules/end-mark.ts';
import { fileCopy } from './rules/file-copy.ts';
import { impossibleDates } from './rules/impossible-dates.ts';
import { invalidNames } from './rules/invalid-names.ts';
import { laterCitations } from './rules/later-citations.ts';
import { leftoverIssuer } from './rules/leftover-issuer.ts';
import { leftoverProvince } from './rules/leftover-province.ts';
import { leftoverSoldiers } from './rules/leftover-soldiers.ts';
import { mixedSpelling } from './rules/mixed-spelling.ts';
import { order } from './rules/order.ts';
import { periodMissing } from './rules/period-missing.ts';
import { recipientInferred } from './rules/recipient-inferred.ts';
import { replacedCitations } from './rules/replaced-citations.ts';
import { restDays } from './rules/rest-days.ts';
import { sectionNumbers } from './rules/section-numbers.ts';
import { signatures } from './rules/signatures.ts';
import { selfReference } from './rules/self-reference.ts';
import { signBy } from './rules/sign-by.ts';
import { slack } from './rules/slack.ts';
import { slogans } from './rules/slogans.ts';
import { symbolForms } from './rules/symbol-forms.ts';
import { symbols } from './rules/symbols.ts';
import { tableTotals } from './rules/table-totals.ts';
import { unitNames } from './rules/unit-names.ts';
import { unreadableDeadlines } from './rules/unreadable-deadlines.ts';
import { weekdays } from './rules/weekdays.ts';
import { wordingMixed } from './rules/wording-mixed.ts';
import { yearMismatch } from './rules/year-mismatch.ts';
import { sinceDecree30 } from './since-decree-30.ts';

/** Every rule, first what would embarrass the signer most once the paper is out. */
export const rules: readonly Rule[] = [
	signatures,
	leftoverIssuer,
	selfReference,
	leftoverProvince,
	yearMismatch,
	invalidNames,
	replacedCitations,
	impossibleDates,
	weekdays,
	order,
	beforeIssue,
	citationDates,
	citationKinds,
	anniversaries,
	tableTotals,
	slogans,
	appendices,
	sectionNumbers,
	appendixNumbers,
	fileCopy,
	citations,
	symbols,
	symbolForms,
	laterCitations,
	unreadableDeadlines,
	restDays,
	leftoverSoldiers,
	doubledWords,
	sinceDecree30(capitalCongress),
	sinceDecree30(capitalPost),
	sinceDecree30(capitalPeople),
	sinceDecree30(capitalKind),
	sinceDecree30(capitalWeekday),
	sinceDecree30(capitalClause),
	mixedSpelling,
	blanks,
	signBy,
	slack,
	recipientInferred,
	periodMissing,
	unitNames,
	wordingMixed,
	endMark
];
