import { layoutPartOf, messageOf } from '@kheo/core';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { DocumentView, FindingView } from '../view.ts';
import type { FindingAnswer } from './answer-queries.ts';
import type { CheckBeside } from './check-beside.ts';
import type { NamedFinding } from './findings-of.ts';

/** An answer with the finding that it is about. One whose finding is made no more, after a correction, is not shown. */
type Shown = { readonly finding: NamedFinding; readonly answer: FindingAnswer };

type Seen = Pick<Context, 'locale'> & Pick<CheckBeside, 'registry'>;

export function findingViews(findings: readonly NamedFinding[], answers: readonly FindingAnswer[], { locale, registry }: Seen): FindingView[] {
	const given = new Map(answers.map((answer) => [answer.finding, answer]));
	return findings.map((finding) => {
		const { key, code, severity, rule, places, fix } = finding;
		return {
			key,
			code,
			severity,
			layout: layoutPartOf(finding, locale),
			message: messageOf(finding, locale),
			rule,
			places,
			mendable: fix !== undefined,
			answer: answerView(given.get(key)),
			evidence: evidenceOf(finding, registry)
		};
	});
}

/** What came from the version before, and what single presses answered: both are taken back with one press. */
export function answeredTogether(
	findings: readonly NamedFinding[],
	answers: readonly FindingAnswer[],
	earlier: { readonly id: string; readonly name: string } | null
): Pick<DocumentView, 'carried' | 'together'> {
	const shown = answers.flatMap((answer) => findings.filter(({ key }) => key === answer.finding).map((finding) => ({ finding, answer })));
	const batches = [...Map.groupBy(shown, ({ answer }) => answer.batch)].flatMap(([batch, same]) => (batch === null ? [] : [batchView(batch, same)]));
	const carried = batches.find(({ from }) => from !== null && from === earlier?.id);
	return {
		carried: earlier && carried ? { ...carried, documentId: earlier.id, name: earlier.name } : null,
		together: batches.filter(({ from }) => from === null)
	};
}

/** Who says that a cited document was replaced or amended: a place in another document, or a person. */
function evidenceOf({ code, params }: NamedFinding, registry: CheckBeside['registry']): FindingView['evidence'] {
	if (code !== 'citation-replaced' && code !== 'citation-amended') return null;
	const known = registry.find(({ number, kind }) => number === params['number'] && (kind ?? '') === params['kind'])?.relation;
	return known ? { source: known.source, by: known.enteredBy, on: known.enteredOn } : null;
}

function batchView(batch: string, same: readonly Shown[]) {
	const [first] = same;
	const last = Math.max(...same.map(({ answer }) => answer.at.getTime()));
	const by = [...new Set(same.map(({ answer }) => answer.by))].filter(Boolean).join(', ');
	return {
		batch,
		count: same.length,
		on: dayIn(new Date(last)),
		by,
		reason: first?.answer.reason ?? null,
		answer: first?.answer.answer ?? 'ignored',
		from: first?.answer.carriedFrom ?? null
	};
}

function answerView(given: FindingAnswer | undefined): FindingView['answer'] {
	if (!given) return null;
	const { answer, reason, by, at, carriedFrom } = given;
	return { answer, reason, by, on: dayIn(at), carried: carriedFrom !== null };
}
