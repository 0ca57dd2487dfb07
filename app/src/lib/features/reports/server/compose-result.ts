import { figureAnnex, foldReports, type LastYear, type ResultFold, resultBody } from '@kheo/core';
import canonicalize from 'canonicalize';
import type { PaperWords } from '#lib/features/drafts/server/service/place-draft.ts';
import type { FrozenSource } from '#lib/server/database/tables/consolidations.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import type { QuestionNow, Sources } from './result-question.ts';

/** The report the units' accepted answers come to, as the words of a paper. */
export function composeResult({ task, question, outline }: QuestionNow, last: LastYear): { readonly fold: ResultFold; readonly words: PaperWords } {
	const fold = foldReports(question);
	const { issuer, basis, addressee, recipients, signature } = task.heading;
	const about = `Kết quả thực hiện ${task.theme}`;
	const opening = `${basis === null ? '' : `Thực hiện ${basis}, `}${issuer} báo cáo kết quả thực hiện ${task.theme} như sau:`;
	const closing = `Trên đây là báo cáo kết quả thực hiện ${task.theme} của ${issuer}./.`;
	const body = resultBody(fold, { outline, heads: question.heads, opening, closing });
	return {
		fold,
		words: { about, addressees: addressee === '' ? [] : [addressee], recipients, signatures: [signature], body, annexes: [figureAnnex(fold, last)] }
	};
}

export function questionHash({ question, outline }: Pick<QuestionNow, 'question' | 'outline'>): string {
	return sha256Of(canonicalize({ schema: 'kheo.result/1', ...question, outline }) ?? '');
}

/** The versions of the units' reports that the figures were made from. */
export function sourcesOf({ sent, contents }: Sources): FrozenSource[] {
	return sent.map(({ unit, submissionId, version, sha256, rows }) => {
		const passed = contents.filter((content) => content.submissionId === submissionId).map((content) => content.sha256);
		return { unit, submissionId, version, sha256, acceptedRows: [...rows.filter(({ state }) => state === 'accepted').map(({ id }) => id), ...passed] };
	});
}
