import type { SurveyFigure } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import type { PublishedResults } from './survey.ts';

/** A line of the results as files hold it; a figure that is not told has empty cells. */
export type ResultLine = { readonly group: string; readonly name: string; readonly papers: number | null; readonly figure: SurveyFigure | null };

/** Everything that the page tells, line by line: overall, factors, questions, desks and the factors of each desk. */
export function resultLines({ survey, results }: PublishedResults, words: Messages['surveys']): ResultLine[] {
	const used = results.factors?.map(({ factor }) => factor) ?? [];
	const nameOf = (deskId: string) => survey.desks.find(({ id }) => id === deskId)?.name ?? '';
	const { byFactor, byQuestion, byDesk, all } = words.results;
	return [
		{ group: all, name: survey.title, papers: results.responses, figure: results.total },
		...(results.factors ?? []).map(({ factor, figure }) => ({ group: byFactor, name: words.factors[factor], papers: null, figure })),
		...survey.questions.map((question, at) => ({ group: byQuestion, name: question.words, papers: null, figure: results.questions[at] ?? null })),
		...results.desks.flatMap(({ deskId, responses, figure, factors }) => [
			{ group: byDesk, name: nameOf(deskId), papers: responses, figure },
			...(factors ?? []).map((one, at) => ({ group: nameOf(deskId), name: factorName(words, used[at]), papers: null, figure: one }))
		])
	];
}

function factorName(words: Messages['surveys'], factor: keyof Messages['surveys']['factors'] | undefined): string {
	return factor === undefined ? '' : words.factors[factor];
}

export function resultHead(words: Messages['surveys']): string[] {
	const { group, name, papers, answers, index } = words.results;
	return [group, name, papers, answers, ...words.levels, index];
}

export function resultCells({ group, name, papers, figure }: ResultLine, few: string): string[] {
	const counts = figure ? [figure.answers, ...figure.counts].map(String) : [few, '', '', '', '', ''];
	return [group, name, papers === null ? '' : String(papers), ...counts, figure?.index == null ? '' : figure.index.toFixed(2)];
}
